using System.Collections.Immutable;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Objects;

/// <summary>The labels that every object has. They can change at any time: selectors are those of <see cref="PodLabels"/>.</summary>
/// <seealso href="https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/"/>
internal static class StandardLabels
{
    /// <summary>The labels of an application in a stack.</summary>
    /// <param name="app">The application, with labels of the user's own.</param>
    /// <param name="profile">Whether there are others than those.</param>
    /// <param name="stack">The stack's name: the environment.</param>
    internal static ImmutableSortedDictionary<string, string> For(AppSettings app, Profile profile, string stack) =>
        profile.HasStandardLabels
            ? ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [.. Of(app, stack), .. app.Labels])
            : app.Labels;

    /// <summary>What the label <c>app.kubernetes.io/instance</c> says: whose an object is.</summary>
    internal static string Instance(AppSettings app, string stack) => Value($"{app.Name}-{stack}");

    private static IEnumerable<KeyValuePair<string, string>> Of(AppSettings app, string stack) =>
        new KeyValuePair<string, string?>[]
        {
            new("app.kubernetes.io/name", app.Name),
            new("app.kubernetes.io/instance", Instance(app, stack)),
            new("app.kubernetes.io/version", app.Version),
            new("app.kubernetes.io/managed-by", "pulumi"),
            new("environment", Value(stack)),
            new("classification", app.Classification),
        }
            .Where(label => label.Value is not null)
            .Select(label => KeyValuePair.Create(label.Key, label.Value!));

    // a stack may be called what no label's value can be
    private static string Value(string stack) => (stack.Length > 63 ? stack[..63] : stack).Trim('-', '_', '.');
}
