using System.Collections.Immutable;

namespace KubeExpose.Infra.Settings.Rules;

/// <summary>Rules for every entry of a list.</summary>
internal static class Each
{
    /// <summary>The faults of a list's entries that do not fit, and of those that are there twice.</summary>
    internal static IEnumerable<Fault> Check(string key, ImmutableArray<string> list, Func<string, bool> fits, string allowed)
    {
        for (var i = 0; i < list.Length; i++)
        {
            if (!fits(list[i]))
            {
                yield return new Fault($"{key}[{i}]", list[i], allowed);
            }
            else if (list.IndexOf(list[i]) < i)
            {
                yield return new Fault($"{key}[{i}]", list[i], "every entry once", "remove it");
            }
        }
    }
}
