using System.Collections.Immutable;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra;

/// <summary>The labels that every object has. They can change at any time; what selects pods is <see cref="Run"/> alone.</summary>
/// <seealso href="https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/"/>
internal static class StandardLabels
{
    /// <summary>The tutorial's label, by which the Service and all else find the pods.</summary>
    internal const string Run = "run";

    /// <summary>The labels of an application in a stack; with profile <c>tutorial</c> those of the user's own only.</summary>
    /// <param name="stack">The stack's name: the environment.</param>
    internal static ImmutableSortedDictionary<string, string> For(AppSettings app, string stack) =>
        app.Profile == AppProfile.Tutorial
            ? app.Labels
            : ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                new KeyValuePair<string, string?>[]
                {
                    new("app.kubernetes.io/name", app.Name),
                    new("app.kubernetes.io/instance", Value($"{app.Name}-{stack}")),
                    new("app.kubernetes.io/version", app.Version),
                    new("app.kubernetes.io/managed-by", "pulumi"),
                    new("environment", Value(stack)),
                    new("classification", app.Classification),
                }
                    .Where(label => label.Value is not null)
                    .Select(label => KeyValuePair.Create(label.Key, label.Value!))
                    .Concat(app.Labels)
            );

    /// <summary>The label that selects pods of one kind.</summary>
    internal static ImmutableDictionary<string, string> Selector(string pods) => ImmutableDictionary<string, string>.Empty.Add(Run, pods);

    // a stack may be called what no label's value can be
    private static string Value(string stack) => (stack.Length > 63 ? stack[..63] : stack).Trim('-', '_', '.');
}
