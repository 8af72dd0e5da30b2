using System.Text.Json;
using KubeExpose.Infra.Checks;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Infra.Tests.Settings;

/// <summary>Settings as a stack file gives them.</summary>
internal static class Given
{
    /// <summary>A moment that tests share which must say the same on every day.</summary>
    internal static readonly DateTimeOffset Now = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Reads groups written as one JSON object.</summary>
    /// <param name="now">When that is, for a certificate that is given; <see cref="Now"/> by default.</param>
    internal static (StackSettings Settings, IReadOnlyList<Fault> Faults) Json(string groups, DateTimeOffset? now = null)
    {
        var (settings, misread) = SettingsReader.Read(
            JsonElement.Parse(groups).EnumerateObject().Select(group => KeyValuePair.Create(group.Name, group.Value.GetRawText()))
        );
        return (settings, [.. misread, .. Faults(settings, now: now)]);
    }

    /// <summary>What is wrong with settings.</summary>
    /// <param name="root">The folder that files are named from.</param>
    internal static IEnumerable<Fault> Faults(StackSettings settings, string? root = null, DateTimeOffset? now = null) =>
        SettingsChecks.Faults(settings, root ?? AppContext.BaseDirectory, now ?? Now);

    /// <summary>Settings that must be without fault.</summary>
    internal static StackSettings Accepted(string groups)
    {
        var (settings, faults) = Json(groups);
        faults.ShouldBeEmpty();
        return settings;
    }

    /// <summary>One setting by its full key: <c>service.type</c> and a JSON value.</summary>
    internal static (StackSettings Settings, IReadOnlyList<Fault> Faults) One(string key, string value)
    {
        var parts = key.Split('.');
        return Json($"{{{string.Join(":{", parts.Select(part => $"\"{part}\""))}:{value}{new string('}', parts.Length)}");
    }
}
