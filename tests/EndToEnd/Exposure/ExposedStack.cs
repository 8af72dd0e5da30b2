using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Exposure;

/// <summary>A stack of a test class's own, which its tests bring from one way of exposing to another.</summary>
public sealed class ExposedStack : IAsyncDisposable
{
    private readonly SharedStack _shared = new();

    /// <summary>Brings the stack up with these settings and no others; does nothing when it is already.</summary>
    /// <param name="service">The group <c>service</c>, as JSON.</param>
    /// <param name="replicas">How many pods; they come and go quickly.</param>
    /// <param name="nginx">The group <c>nginx</c>, as JSON.</param>
    /// <param name="isAsked">Whether there are pods that ask for the application: a proof, and one with curl. Only where it runs.</param>
    internal Task<PulumiStack> UpAsync(string service, int replicas = 1, string nginx = "{}", bool isAsked = true) =>
        _shared.UpAsync(Groups(service, replicas, nginx, isAsked));

    /// <summary>Gives the stack these settings and no others, for the test to bring it up or not.</summary>
    internal Task<PulumiStack> ConfigureAsync(string service, int replicas = 1, string nginx = "{}") =>
        _shared.ConfigureAsync(Groups(service, replicas, nginx, isAsked: true));

    public ValueTask DisposeAsync() => _shared.DisposeAsync();

    private static string Groups(string service, int replicas, string nginx, bool isAsked) =>
        $$"""
            {
              "service": {{service}}, "nginx": {{nginx}}, "workload": { "replicas": {{replicas}}, "preStopSeconds": 1 },
              "verification": {{(isAsked && replicas > 0 ? """{ "curlPod": true }""" : """{ "enabled": false }""")}}
            }
            """;
}
