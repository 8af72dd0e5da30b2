using System.Text.Json;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd;

/// <summary>One stack, brought up once from nothing, for the tests that only look at it.</summary>
public sealed class FreshStack : IAsyncLifetime
{
    private PulumiStack? _stack;

    internal PulumiStack Stack => _stack!;

    internal string Namespace => Stack.Namespace;

    /// <summary>What <c>pulumi up</c> printed.</summary>
    internal string Log { get; private set; } = "";

    internal JsonElement Outputs { get; private set; }

    /// <summary>A file with the exported certificate.</summary>
    internal string CaFile { get; } = Path.GetTempFileName();

    internal string CurlPod { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        if (string.IsNullOrEmpty(Cluster.Context))
        {
            return;
        }

        _stack = await PulumiStack.CreateAsync(("service.type", "NodePort"), ("verification.curlPod", "true"));
        await _stack.UseAsync(Repository.BuiltProgram);
        Log = await _stack.UpAsync();
        Outputs = await _stack.OutputsAsync();
        CurlPod = Outputs.GetProperty("resourceNames").GetProperty("Pod").GetString()!;
        await File.WriteAllTextAsync(CaFile, Outputs.GetProperty("caCertificatePem").GetString());
    }

    public async ValueTask DisposeAsync()
    {
        File.Delete(CaFile);
        if (_stack is not null)
        {
            await _stack.DisposeAsync();
        }
    }
}
