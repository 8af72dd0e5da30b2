using System.Collections.Immutable;

namespace KubeExpose.Infra.Settings.Bounds;

/// <summary>Rules for the entries of a list: each is allowed, and is there once.</summary>
internal static class ListRules
{
    /// <summary>The faults of the entries that are not allowed, and of those that repeat an earlier one.</summary>
    internal static IEnumerable<Fault> Faults(string key, ImmutableArray<object> list, BoundAttribute bound) =>
        list.SelectMany(
            (entry, i) =>
                !bound.Allows(entry) ? [new($"{key}[{i}]", entry, bound.Allowed, bound.Remedy(entry))]
                : list.IndexOf(entry) < i ? [new($"{key}[{i}]", entry, "every entry once", "remove it")]
                : Enumerable.Empty<Fault>()
        );
}
