namespace KubeExpose.EndToEnd.Harness;

/// <summary>A stack of a test class's own, which its tests bring from one state to another, one after the other.</summary>
public sealed class SharedStack : IAsyncDisposable
{
    private PulumiStack? _stack;
    private string? _up;

    /// <summary>Whether there is a stack yet.</summary>
    internal bool IsThere => _stack is not null;

    /// <summary>Brings the stack up with these settings and no others; does nothing when it is already.</summary>
    /// <param name="groups">The settings' groups as one JSON object.</param>
    internal async Task<PulumiStack> UpAsync(string groups)
    {
        if (_stack is not null && _up == groups)
        {
            return _stack;
        }

        var stack = await ConfigureAsync(groups);
        await stack.UpAsync();
        _up = groups;
        return stack;
    }

    /// <summary>Gives the stack these settings and no others, for the test to bring it up or not.</summary>
    internal async Task<PulumiStack> ConfigureAsync(string groups)
    {
        _stack ??= await PulumiStack.CreateAsync();
        _up = null;
        await _stack.ConfigureAsync(groups);
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
