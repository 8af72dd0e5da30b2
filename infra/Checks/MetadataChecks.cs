using System.Collections.Immutable;
using System.Text;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Bounds;

namespace KubeExpose.Infra.Checks;

/// <summary>Rules for labels and annotations that a user adds.</summary>
internal static class MetadataChecks
{
    /// <summary>Labels by the API's syntax, none that this project or Kubernetes itself sets.</summary>
    internal static IEnumerable<Fault> Labels(string key, IReadOnlyDictionary<string, string> labels)
    {
        foreach (var (name, value) in labels)
        {
            if (!LabelSyntax.IsKey(name))
            {
                yield return new Fault($"{key}.{name}", value, $"as a key: {LabelSyntax.Key}");
            }
            else if (Taken.Contains(name) || (IsOfKubernetes(name) && !name.StartsWith("app.kubernetes.io/", StringComparison.Ordinal)))
            {
                yield return new Fault(
                    $"{key}.{name}",
                    value,
                    "labels of your own",
                    "remove it: this one is set for you or is Kubernetes' own"
                );
            }

            if (!LabelSyntax.IsValue(value))
            {
                yield return new Fault($"{key}.{name}", value, LabelSyntax.Value);
            }
        }
    }

    /// <summary>Labels by which others' objects are found: any that the API has, those of this project and of Kubernetes too.</summary>
    internal static IEnumerable<Fault> Selector(string key, IReadOnlyDictionary<string, string> labels) =>
        labels
            .Where(label => !LabelSyntax.IsKey(label.Key) || !LabelSyntax.IsValue(label.Value))
            .Select(label => new Fault($"{key}.{label.Key}", label.Value, $"a label: {LabelSyntax.Key}; {LabelSyntax.Value}"));

    /// <summary>Annotations by the API's syntax, none that steers Pulumi or that <paramref name="refused"/> names.</summary>
    internal static IEnumerable<Fault> Annotations(
        string key,
        IReadOnlyDictionary<string, string> annotations,
        Func<string, string?> refused
    )
    {
        foreach (var (name, value) in annotations)
        {
            if (!LabelSyntax.IsKey(name))
            {
                yield return new Fault($"{key}.{name}", value, $"as a key: {LabelSyntax.Key}");
            }
            else if (
                (
                    name.StartsWith("pulumi.com/", StringComparison.Ordinal)
                        ? "remove it: how objects are waited for is decided here"
                        : refused(name)
                ) is
                { } remedy
            )
            {
                yield return new Fault($"{key}.{name}", value, "annotations of your own", remedy);
            }

            if (ObjectText.FirstLost(value) is { } lost)
            {
                yield return new Fault($"{key}.{name}", $"text with {lost}", "text without such control characters");
            }
        }

        if (annotations.Sum(entry => entry.Key.Length + Encoding.UTF8.GetByteCount(entry.Value)) is var size && size > MaxBytes)
        {
            yield return new Fault(key, $"{size} bytes", $"{MaxBytes} bytes, keys and values together");
        }
    }

    /// <summary>Whether Kubernetes has reserved the key's domain for itself.</summary>
    internal static bool IsOfKubernetes(string name) =>
        name.Split('/') is [var domain, _]
        && (
            domain is "kubernetes.io" or "k8s.io"
            || domain.EndsWith(".kubernetes.io", StringComparison.Ordinal)
            || domain.EndsWith(".k8s.io", StringComparison.Ordinal)
        );

    // half of what the API server takes for all annotations of an object
    private const int MaxBytes = 128 * 1024;

    private static readonly ImmutableArray<string> Taken =
    [
        "run",
        PodLabels.Guard,
        "environment",
        "classification",
        "app.kubernetes.io/name",
        "app.kubernetes.io/instance",
        "app.kubernetes.io/version",
        "app.kubernetes.io/managed-by",
    ];
}
