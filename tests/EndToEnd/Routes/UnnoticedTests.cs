using System.Net;
using KubeExpose.EndToEnd.Harness;
using KubeExpose.EndToEnd.Harness.Load;

namespace KubeExpose.EndToEnd.Routes;

/// <summary>What clients behind the gateway notice of a release: nothing.</summary>
public sealed class UnnoticedTests(SharedStack shared) : IClassFixture<SharedStack>
{
    private const int PassedThrough = 443;
    private const int Terminated = 8443;

    private readonly string _host = Edge.HostOf("load");

    [Theory]
    [InlineData("TLSRoute", "ca", PassedThrough, "rotationToken", "certificate")]
    [InlineData("HTTPRoute", "selfSigned", Terminated, "rotationToken", "certificate")]
    [InlineData("HTTPRoute", "ca", Terminated, "hstsMaxAgeSeconds", "nginx")]
    public async Task No_request_fails_while_pods_get_another_certificate_or_configuration(
        string kind,
        string mode,
        int port,
        string setting,
        string group
    )
    {
        await Edge.RequireAsync();
        var settings = $$"""
            {
              "certificate": { "mode": "{{mode}}" },
              "route": { "kind": "{{kind}}", "hostnames": ["{{_host}}"], "gateway": {{Edge.Gateway}} },
              "verification": { "enabled": false, "curlPod": false }
            }
            """;
        var stack = await shared.UpAsync(settings);
        var outputs = await stack.OutputsAsync();
        var address = IPAddress.Parse(outputs.GetProperty("externalAddresses")[0].GetString()!);
        var target = new LoadTarget(new(address, port), _host)
        {
            TrustedPem = port == PassedThrough ? outputs.GetProperty("caCertificatePem").GetString() : await Edge.CertificateAsync(),
            Expected = "Welcome to nginx!",
        };
        // each of the gateway's pods takes a route on in its own time
        await Eventually.HoldsAsync(async () =>
        {
            await using var client = LoadClient.Start(target, new() { Requests = 30 });
            await client.Finished;
            client.Reasons.ShouldBeEmpty();
        });
        await stack.SetAsync(($"{group}.{setting}", "1000"));

        var reasons = await Availability.DuringAsync($"{kind}, {mode}, another {setting}", target, () => stack.UpAsync());

        reasons.ShouldBeEmpty();
        // the next test begins with a stack that has been changed since
        await shared.ConfigureAsync(settings);
    }
}
