using System.Collections.Immutable;
using System.Security.Cryptography;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KubeExpose.Infra.Cluster;

/// <summary>What a kubeconfig says about clusters, found and merged as kubectl does: of two entries of one name the first one counts.</summary>
/// <seealso href="https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/"/>
internal sealed class Kubeconfig
{
    private readonly Dictionary<string, string> _contexts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (YamlNode Cluster, string Folder)> _clusters = new(StringComparer.Ordinal);

    private Kubeconfig(KubeconfigSource source)
    {
        Source = source;
        foreach (var (text, folder) in source.Texts())
        {
            Add(text, folder);
        }
    }

    /// <summary>Where it comes from.</summary>
    internal KubeconfigSource Source { get; }

    /// <summary>The names of its contexts, in order.</summary>
    internal ImmutableArray<string> Contexts => [.. _contexts.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Reads it.</summary>
    /// <exception cref="YamlException">It is no YAML.</exception>
    /// <exception cref="IOException">A file of it can't be read.</exception>
    internal static Kubeconfig Read(KubeconfigSource source) => new(source);

    /// <summary>Where a context leads; null for one that it does not have, or that leads nowhere.</summary>
    internal ClusterAddress? Find(string context) =>
        _contexts.TryGetValue(context, out var name)
        && _clusters.TryGetValue(name, out var found)
        && Text(found.Cluster, "server") is { } server
            ? new(server.TrimEnd('/'), Hash(found.Cluster, found.Folder))
            : null;

    private static string Hash(YamlNode cluster, string folder)
    {
        var authority =
            Text(cluster, "certificate-authority-data") is { Length: > 0 } data ? Convert.FromBase64String(data)
            : Text(cluster, "certificate-authority") is { Length: > 0 } file && Path.Combine(folder, file) is var path && File.Exists(path)
                ? File.ReadAllBytes(path)
            : [];
        return authority.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(authority));
    }

    private void Add(string text, string folder)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        if (stream.Documents is not [{ RootNode: YamlMappingNode root }, ..])
        {
            return;
        }

        foreach (var (name, context) in Entries(root, "contexts", "context"))
        {
            _contexts.TryAdd(name, Text(context, "cluster") ?? "");
        }

        foreach (var (name, cluster) in Entries(root, "clusters", "cluster"))
        {
            _clusters.TryAdd(name, (cluster, folder));
        }
    }

    private static IEnumerable<(string Name, YamlNode Value)> Entries(YamlMappingNode root, string list, string entry) =>
        from item in (Child(root, list) as YamlSequenceNode)?.Children ?? []
        let name = Text(item, "name")
        let value = Child(item, entry)
        where name is not null && value is not null
        select (name, value);

    private static YamlNode? Child(YamlNode node, string key) =>
        node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    private static string? Text(YamlNode node, string key) => (Child(node, key) as YamlScalarNode)?.Value;
}
