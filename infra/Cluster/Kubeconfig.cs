using System.Collections.Immutable;
using System.Security.Cryptography;
using k8s.KubeConfigModels;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KubeExpose.Infra.Cluster;

/// <summary>What a kubeconfig says, found and merged as kubectl does: of two entries of one name the first one counts.</summary>
/// <seealso href="https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/"/>
internal sealed class Kubeconfig
{
    private readonly Dictionary<string, (YamlNode Entry, string Folder)> _contexts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (YamlNode Entry, string Folder)> _clusters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (YamlNode Entry, string Folder)> _users = new(StringComparer.Ordinal);

    private Kubeconfig() { }

    /// <summary>The names of its contexts, in order.</summary>
    internal ImmutableArray<string> Contexts => [.. _contexts.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Reads it.</summary>
    /// <exception cref="YamlException">It is no YAML.</exception>
    /// <exception cref="IOException">A file of it can't be read.</exception>
    internal static Kubeconfig Read(KubeconfigSource source)
    {
        var kubeconfig = new Kubeconfig();
        foreach (var (text, folder) in source.Texts())
        {
            kubeconfig.Add(text, folder);
        }

        return kubeconfig;
    }

    /// <summary>Where a context leads; null for one that it does not have, or that leads nowhere.</summary>
    /// <exception cref="FormatException">The authority there is no base64.</exception>
    internal ClusterAddress? Find(string context) =>
        ClusterOf(context) is { } cluster && cluster.Server is { Length: > 0 } server ? new(server.TrimEnd('/'), Hash(cluster)) : null;

    /// <summary>What the API server's client needs of a context.</summary>
    internal K8SConfiguration Of(string context)
    {
        var user = _users.GetValueOrDefault(_contexts[context].Entry.Text("user") ?? "");
        return new()
        {
            Contexts =
            [
                new()
                {
                    Name = context,
                    ContextDetails = new() { Cluster = context, User = context },
                },
            ],
            Clusters = [new() { Name = context, ClusterEndpoint = ClusterOf(context) }],
            Users = [new() { Name = context, UserCredentials = user.Entry is null ? new() : Credentials.User(user.Entry, user.Folder) }],
        };
    }

    private static string Hash(ClusterEndpoint cluster)
    {
        var authority =
            cluster.CertificateAuthorityData is { Length: > 0 } data ? Convert.FromBase64String(data)
            : File.Exists(cluster.CertificateAuthority) ? File.ReadAllBytes(cluster.CertificateAuthority)
            : [];
        return authority.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(authority));
    }

    private ClusterEndpoint? ClusterOf(string context) =>
        _contexts.TryGetValue(context, out var found) && _clusters.TryGetValue(found.Entry.Text("cluster") ?? "", out var cluster)
            ? Credentials.Cluster(cluster.Entry, cluster.Folder)
            : null;

    private void Add(string text, string folder)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        if (stream.Documents is not [{ RootNode: var root }, ..])
        {
            return;
        }

        foreach (
            var (list, entry, known) in new[]
            {
                ("contexts", "context", _contexts),
                ("clusters", "cluster", _clusters),
                ("users", "user", _users),
            }
        )
        {
            foreach (var item in root.Items(list))
            {
                if (item.Text("name") is { } name && item.Child(entry) is { } value)
                {
                    known.TryAdd(name, (value, folder));
                }
            }
        }
    }
}
