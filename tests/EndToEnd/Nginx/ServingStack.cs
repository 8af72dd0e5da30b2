using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Nginx;

/// <summary>
/// One stack that serves a site by the nodes' ports, with a redirect and shared session tickets, for the tests that only ask it.
/// </summary>
public sealed class ServingStack : IAsyncLifetime
{
    public const int HttpPort = 30071;
    public const int HttpsPort = 30072;

    private PulumiStack? _stack;

    internal PulumiStack Stack => _stack!;

    /// <summary>A node's address, which the certificate names.</summary>
    internal string Node { get; private set; } = "";

    /// <summary>A file with what its clients trust.</summary>
    internal string CaFile { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        if (string.IsNullOrEmpty(Cluster.Context))
        {
            return;
        }

        Node = (await Cluster.NodesAsync())[0];
        _stack = await PulumiStack.CreateAsync();
        foreach (var (path, content) in Pages)
        {
            var file = Path.Combine(_stack.Folder, "site", path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, content);
        }

        await _stack.ConfigureAsync(
            $$"""
            {
              "service": {
                "type": "NodePort", "http": "redirect", "httpNodePort": {{HttpPort}}, "httpsNodePort": {{HttpsPort}}, "nodeAddresses": ["{{Node}}"]
              },
              "certificate": { "mode": "ca", "ipAddresses": ["{{Node}}"] },
              "nginx": { "sharedSessionTickets": true, "logFormat": "json" },
              "site": { "directory": "site" }
            }
            """
        );
        await _stack.UpAsync();
        CaFile = await _stack.WriteAsync("ca.crt", (await _stack.OutputsAsync()).GetProperty("caCertificatePem").GetString()!);
    }

    /// <summary>The site's files by path: text, and bytes that are none.</summary>
    internal static IReadOnlyDictionary<string, byte[]> Pages { get; } =
        new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["index.html"] = "<title>shop</title>\n"u8.ToArray(),
            ["css/shop.css"] = "body { color: black }\n"u8.ToArray(),
            ["img/logo a.png"] = [0x89, 0x50, 0x4E, 0x47, 0x00, 0xFF, 0xFE],
            [".well-known/security.txt"] = "Contact: mailto:a@example.com\n"u8.ToArray(),
        };

    public async ValueTask DisposeAsync()
    {
        if (_stack is not null)
        {
            await _stack.DisposeAsync();
        }
    }
}
