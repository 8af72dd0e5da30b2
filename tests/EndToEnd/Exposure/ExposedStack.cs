using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Exposure;

/// <summary>A stack of a test class's own, which its tests bring from one way of exposing to another.</summary>
public sealed class ExposedStack : IAsyncDisposable
{
    private PulumiStack? _stack;
    private (string Service, int Replicas, string Nginx)? _up;

    /// <summary>Brings the stack up with these settings and no others; does nothing when it is already.</summary>
    /// <param name="service">The group <c>service</c>, as JSON.</param>
    /// <param name="replicas">How many pods; they come and go quickly.</param>
    /// <param name="nginx">The group <c>nginx</c>, as JSON.</param>
    internal async Task<PulumiStack> UpAsync(string service, int replicas = 1, string nginx = "{}")
    {
        var stack = await ConfigureAsync(service, replicas, nginx);
        if (_up != (service, replicas, nginx))
        {
            _up = null;
            await stack.UpAsync();
            _up = (service, replicas, nginx);
        }

        return stack;
    }

    /// <summary>Gives the stack these settings and no others, for the test to bring it up or not.</summary>
    internal async Task<PulumiStack> ConfigureAsync(string service, int replicas = 1, string nginx = "{}")
    {
        _stack ??= await PulumiStack.CreateAsync();
        await _stack.ConfigureAsync(
            $$"""{"service": {{service}}, "nginx": {{nginx}}, "workload": {"replicas": {{replicas}}, "preStopSeconds": 1} }"""
        );
        return _stack;
    }

    public async ValueTask DisposeAsync()
    {
        if (_stack is not null)
        {
            await _stack.DisposeAsync();
        }
    }
}
