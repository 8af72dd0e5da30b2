using System.Collections.Immutable;

namespace KubeExpose.Infra.Settings.Rules;

/// <summary>Rules for every entry of a list.</summary>
internal static class Each
{
    /// <summary>The faults of a list's entries that do not fit, and of those that are there twice.</summary>
    /// <param name="remedy">What to do about an entry that does not fit, where more can be said than what is allowed.</param>
    internal static IEnumerable<Fault> Check(
        string key,
        ImmutableArray<string> list,
        Func<string, bool> fits,
        string allowed,
        Func<string, string?>? remedy = null
    )
    {
        for (var i = 0; i < list.Length; i++)
        {
            if (!fits(list[i]))
            {
                yield return new Fault($"{key}[{i}]", list[i], allowed, remedy?.Invoke(list[i]));
            }
            else if (list.IndexOf(list[i]) < i)
            {
                yield return new Fault($"{key}[{i}]", list[i], "every entry once", "remove it");
            }
        }
    }
}
