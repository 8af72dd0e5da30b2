using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Tutorial;

/// <summary>
/// A stack of a test class's own with the tutorial's objects, in a namespace that is there already: the tutorial's pods run as root,
/// which a namespace made by us forbids.
/// </summary>
public sealed class TutorialStack : IAsyncDisposable
{
    private PulumiStack? _stack;
    private string? _up;

    /// <summary>Brings the stack up with these settings and no others; does nothing when it is already.</summary>
    /// <param name="service">The group <c>service</c>, as JSON.</param>
    /// <param name="app">More of the group <c>app</c>, as JSON with a comma before it.</param>
    internal async Task<PulumiStack> UpAsync(string service, string app = "")
    {
        if (_stack is null)
        {
            _stack = await PulumiStack.CreateAsync();
            await Cluster.KubectlAsync("create", "namespace", _stack.Namespace);
        }

        if (_up != service + app)
        {
            _up = null;
            await ConfigureAsync(service, app);
            await _stack.UpAsync();
            _up = service + app;
        }

        return _stack;
    }

    /// <summary>Gives the stack these settings and no others.</summary>
    internal Task ConfigureAsync(string service, string app = "") =>
        _stack!.ConfigureAsync($$"""{"app": {"profile": "tutorial", "createNamespace": false{{app}} }, "service": {{service}} }""");

    public async ValueTask DisposeAsync()
    {
        if (_stack is not null)
        {
            await _stack.DisposeAsync();
        }
    }
}
