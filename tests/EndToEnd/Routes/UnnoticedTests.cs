using KubeExpose.EndToEnd.Harness;
using KubeExpose.EndToEnd.Harness.Load;

namespace KubeExpose.EndToEnd.Routes;

/// <summary>What clients behind the gateway notice of a release: nothing.</summary>
public sealed class UnnoticedTests(SharedStack shared) : IClassFixture<SharedStack>
{
    private readonly string _host = Edge.HostOf("load");

    [Theory]
    [InlineData("TLSRoute", "ca", "rotationToken", "certificate", Explicit = true)]
    [InlineData("HTTPRoute", "selfSigned", "rotationToken", "certificate")]
    [InlineData("HTTPRoute", "ca", "hstsMaxAgeSeconds", "nginx", Explicit = true)]
    public async Task No_request_fails_while_pods_get_another_certificate_or_configuration(
        string kind,
        string mode,
        string setting,
        string group
    )
    {
        await Edge.RequireAsync();
        var settings = $$"""
            {
              "certificate": { "mode": "{{mode}}" },
              "route": { "kind": "{{kind}}", "hostnames": ["{{_host}}"], "gateway": {{Edge.Gateway}} },
              "verification": { "enabled": false }
            }
            """;
        var stack = await shared.UpAsync(settings);
        var target = await Edge.TargetAsync(stack, kind, _host);
        await stack.SetAsync(($"{group}.{setting}", "1000"));

        var reasons = await Availability.DuringAsync($"{kind}, {mode}, another {setting}", target, () => stack.UpAsync());

        reasons.ShouldBeEmpty();
        // the next test begins with a stack that has been changed since
        await shared.ConfigureAsync(settings);
    }
}
