using System.Collections.Immutable;
using KubeExpose.Infra.Settings.Rules;

namespace KubeExpose.Infra.Settings;

/// <summary>Someone who may reach the pods: other pods by namespace and labels, or a network. An entry of <c>network.allowFrom</c>.</summary>
public sealed record PeerSettings
{
    /// <summary>The namespace whose pods are meant; the application's own when only labels are given.</summary>
    public string? Namespace { get; init; }

    /// <summary>The labels that the pods must have; all pods of the namespace when empty.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>A network such as 10.0.0.0/8, instead of pods.</summary>
    public string? Cidr { get; init; }

    internal IEnumerable<Fault> Faults(string key)
    {
        if (Namespace is not null && !DnsName.IsLabel(Namespace))
            yield return new Fault($"{key}.namespace", Namespace, "a namespace's name");
        foreach (var (name, value) in Labels)
            if (!LabelSyntax.IsKey(name) || !LabelSyntax.IsValue(value))
                yield return new Fault($"{key}.labels.{name}", value, $"a label: {LabelSyntax.Key}; {LabelSyntax.Value}");
        if (Cidr is not null && IPText.Network(Cidr) is null)
            yield return new Fault($"{key}.cidr", Cidr, "a network such as 10.0.0.0/8 or fd00::/8, without bits of a host");
        if (Cidr is not null && (Namespace is not null || !Labels.IsEmpty))
            yield return new Fault($"{key}.cidr", Cidr, "a network, or pods by namespace and labels", "make two entries of it");
        if (Cidr is null && Namespace is null && Labels.IsEmpty)
            yield return new Fault(key, "empty", "a namespace, labels or a cidr");
    }
}
