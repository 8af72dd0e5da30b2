using System.Collections;
using System.Collections.Immutable;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;
using KubeExpose.Tools.Files;

namespace KubeExpose.Tools.Stacks;

/// <summary>The path to a setting, as in <c>service.type</c> or <c>service.nodeAddresses[0]</c>.</summary>
internal static class SettingPath
{
    /// <summary>The names and indexes of a path, in order.</summary>
    public static ImmutableArray<string> Parts(string path) =>
        [.. path.Split(['.', '['], StringSplitOptions.None).Select(part => part.TrimEnd(']'))];

    /// <summary>Checks that there is such a setting, set or not.</summary>
    /// <exception cref="ToolException">There is none. The message names one that is like it, or all that there are.</exception>
    public static void RequireKnown(string path)
    {
        var (type, known) = (typeof(StackSettings), "");
        foreach (var part in Parts(path))
        {
            if (SettingKeys.IsRecord(type))
            {
                var keys = SettingKeys.Of(type);
                type = keys.TryGetValue(part, out var setting) ? setting.PropertyType : throw Unknown(path, known, part, keys.Keys);
            }
            else if (type.IsAssignableTo(typeof(IEnumerable)) && type.IsGenericType)
            {
                type = type.GetGenericArguments()[^1];
            }
            else
            {
                throw new ToolException($"{path} is no setting: {known} has no keys of its own");
            }

            known = known.Length == 0 ? part : $"{known}{(int.TryParse(part, out _) ? $"[{part}]" : $".{part}")}";
        }
    }

    private static ToolException Unknown(string path, string group, string key, IEnumerable<string> known)
    {
        var prefix = group.Length == 0 ? "" : $"{group}.";
        var like = group.Length == 0 ? Nearest.To(key, known) ?? SettingKeys.Like("", key, []) : SettingKeys.Like(group, key, known);
        var advice = like is null ? $"allowed: {string.Join(", ", known.Select(one => prefix + one))}" : $"did you mean {like}?";
        return new($"{path} is no setting; {advice}");
    }
}
