using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Tutorial;

/// <summary>
/// The stack with the tutorial's objects that all tests of the tutorial bring from step to step, in a namespace that is there already: the
/// tutorial's pods run as root, which a namespace made by us forbids.
/// </summary>
[CollectionDefinition]
public sealed class TutorialStack : IAsyncDisposable, ICollectionFixture<TutorialStack>
{
    private readonly SharedStack _shared = new();

    /// <summary>Brings the stack up with these settings and no others; does nothing when it is already.</summary>
    /// <param name="service">The group <c>service</c>, as JSON.</param>
    /// <param name="more">More of the group <c>app</c>, as JSON with a comma before it.</param>
    internal async Task<PulumiStack> UpAsync(string service, string more = "")
    {
        if (!_shared.IsThere)
        {
            await (await ConfigureAsync(service, more)).CreateNamespaceAsync();
        }

        return await _shared.UpAsync(Groups(service, more));
    }

    /// <summary>Gives the stack these settings and no others.</summary>
    internal Task<PulumiStack> ConfigureAsync(string service, string more = "") => _shared.ConfigureAsync(Groups(service, more));

    public ValueTask DisposeAsync() => _shared.DisposeAsync();

    private static string Groups(string service, string more) =>
        $$"""{"app": {"profile": "tutorial", "createNamespace": false{{more}} }, "service": {{service}}, "verification": {"curlPod": true} }""";
}
