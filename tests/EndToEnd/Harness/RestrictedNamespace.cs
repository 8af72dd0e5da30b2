namespace KubeExpose.EndToEnd.Harness;

/// <summary>A namespace of a test's own that enforces Pod Security "restricted", without any stack in it.</summary>
internal sealed class RestrictedNamespace : IAsyncDisposable
{
    private RestrictedNamespace(string name) => Name = name;

    public string Name { get; }

    public static async Task<RestrictedNamespace> CreateAsync()
    {
        Cluster.Require();
        var name = $"e2e-{Guid.NewGuid().ToString("n")[..8]}";
        await Cluster.KubectlAsync("create", "namespace", name);
        await Cluster.KubectlAsync(
            "label",
            "namespace",
            name,
            "pod-security.kubernetes.io/enforce=restricted",
            "pod-security.kubernetes.io/warn=restricted"
        );
        return new(name);
    }

    public async ValueTask DisposeAsync() => await Cluster.KubectlAsync("delete", "namespace", Name, "--wait=false");
}
