namespace KubeExpose.Infra.Cluster;

/// <summary>An object's name in the API.</summary>
/// <param name="Kind">Its kind, as in <c>Service</c>.</param>
/// <param name="Group">The path of its API group and version, as in <c>apis/apps/v1</c>.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its own name.</param>
internal sealed record ObjectName(string Kind, string Group, string Namespace, string Name)
{
    /// <summary>The path of all objects of its kind in its namespace.</summary>
    internal string ListPath => $"{Group}/namespaces/{Namespace}/{Plural}";

    /// <summary>Its own path.</summary>
    internal string Path => $"{ListPath}/{Name}";

    // as the API has it: policies, ingresses, services
    private string Plural =>
        (
            Kind.EndsWith('y') ? $"{Kind[..^1]}ies"
            : Kind.EndsWith('s') ? $"{Kind}es"
            : $"{Kind}s"
        ).ToLowerInvariant();

    /// <summary>As a sentence names it.</summary>
    public override string ToString() => $"{Kind} {Name} in namespace {Namespace}";
}
