using System.Net;
using System.Text;
using System.Text.Json;
using KubeExpose.EndToEnd.Harness;
using KubeExpose.EndToEnd.Harness.Load;

namespace KubeExpose.EndToEnd.Routes;

/// <summary>A gateway of the platform's, which tests attach routes to: Gateway <c>lab</c> in namespace <c>gateway</c>.</summary>
internal static class Edge
{
    /// <summary>The setting <c>route.gateway</c>, as JSON.</summary>
    public const string Gateway = """{ "namespace": "gateway", "name": "lab" }""";

    /// <summary>A host name of a test's own that its certificate is for.</summary>
    public static string HostOf(string name) => $"{name}-{Guid.NewGuid().ToString("n")[..6]}.lab.example";

    /// <summary>Skips the test where there is no such Gateway.</summary>
    public static async Task RequireAsync()
    {
        Cluster.Require();
        var gateway = await Shell.TryAsync(
            "kubectl",
            ["--context", Cluster.Context!, "get", "gateways.gateway.networking.k8s.io", "lab", "-n", "gateway"]
        );
        Assert.SkipUnless(
            gateway.ExitCode == 0,
            "needs Gateway lab in namespace gateway with listeners http, tls (passthrough) and https (for *.lab.example), and IngressClass traefik"
        );
    }

    /// <summary>Its own certificate, in PEM.</summary>
    public static async Task<string> CertificateAsync() =>
        Encoding.UTF8.GetString(
            Convert.FromBase64String(
                (await Cluster.GetAsync("secret", "lab-tls", "-n", "gateway")).GetProperty("data").GetProperty("tls.crt").GetString()!
            )
        );

    /// <summary>
    /// A stack's application as clients of the gateway ask for it, once each of the gateway's pods has taken the route on: in its own time.
    /// </summary>
    public static async Task<LoadTarget> TargetAsync(PulumiStack stack, string kind, string host)
    {
        var isPassedThrough = kind == "TLSRoute";
        var outputs = await stack.OutputsAsync();
        var address = IPAddress.Parse(outputs.GetProperty("externalAddresses")[0].GetString()!);
        var target = new LoadTarget(new(address, isPassedThrough ? 443 : 8443), host)
        {
            TrustedPem = isPassedThrough ? outputs.GetProperty("caCertificatePem").GetString() : await CertificateAsync(),
            Expected = "Welcome to nginx!",
        };
        await Eventually.HoldsAsync(async () =>
        {
            await using var client = LoadClient.Start(target, new() { Requests = 30 });
            await client.Finished;
            client.Reasons.ShouldBeEmpty();
        });
        return target;
    }

    /// <summary>What the application answers by the command in the stack's outputs.</summary>
    public static async Task<string> AskAsync(PulumiStack stack) =>
        await Shell.RunAsync("bash", ["-c", (await stack.OutputsAsync()).GetProperty("curlCommand").GetString()!], stack.Folder);

    /// <summary>The first of the stack's URLs.</summary>
    public static async Task<string> UrlAsync(PulumiStack stack) =>
        (await stack.OutputsAsync()).GetProperty("urls").Deserialize<string[]>()![0];
}
