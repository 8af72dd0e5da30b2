using System.Collections.Immutable;
using KubeExpose.Infra.Settings.Rules;

namespace KubeExpose.Infra.Settings;

/// <summary>
/// Someone who may reach the pods: other pods by namespace and labels, or a network. An entry of <c>network.allowFrom</c>.
/// </summary>
public sealed record PeerSettings
{
    /// <summary>The namespace whose pods are meant; the application's own when only labels are given.</summary>
    public string? Namespace { get; init; }

    /// <summary>The labels that the pods must have; all pods of the namespace when empty.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>A network such as 10.0.0.0/8, instead of pods.</summary>
    public string? Cidr { get; init; }

    internal IEnumerable<Fault> Faults(string key) =>
        [
            .. Fault.If(Namespace is not null && !DnsName.IsLabel(Namespace), $"{key}.namespace", Namespace, "a namespace's name"),
            .. Labels.SelectMany(label =>
                Fault.If(
                    !LabelSyntax.IsKey(label.Key) || !LabelSyntax.IsValue(label.Value),
                    $"{key}.labels.{label.Key}",
                    label.Value,
                    $"a label: {LabelSyntax.Key}; {LabelSyntax.Value}"
                )
            ),
            .. Fault.If(
                Cidr is not null && IPText.Network(Cidr) is null,
                $"{key}.cidr",
                Cidr,
                "a network such as 10.0.0.0/8 or fd00::/8, without bits of a host"
            ),
            .. Fault.If(
                Cidr is not null && MeansPods,
                $"{key}.cidr",
                Cidr,
                "a network, or pods by namespace and labels",
                "make two entries of it"
            ),
            .. Fault.If(Cidr is null && !MeansPods, key, "empty", "a namespace, labels or a cidr"),
        ];

    private bool MeansPods => Namespace is not null || !Labels.IsEmpty;
}
