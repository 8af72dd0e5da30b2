using System.Text.Json;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd;

public sealed class NativeProgramTests
{
    [Fact]
    public async Task What_it_brings_up_is_what_the_built_program_declares()
    {
        await using var stack = await PulumiStack.CreateAsync();
        await stack.UseAsync(Repository.NativeProgram());
        await stack.ConfigureAsync(
            """
            {
              "app": { "labels": { "team": "web" } },
              "service": {
                "type": "LoadBalancer", "externalTrafficPolicy": "Local", "waitForAddress": true, "ipFamilies": ["IPv4"], "loadBalancerSourceRanges": ["10.0.0.0/8"],
                "sessionAffinity": "ClientIP"
              },
              "certificate": { "mode": "ca", "includeClusterIP": true, "includeExternalAddresses": true, "dnsNames": ["app.example.com"] },
              "nginx": { "sharedSessionTickets": true, "headers": { "X-Robots-Tag": "noindex" } },
              "network": { "allowFrom": [{ "namespace": "web" }, { "cidr": "10.0.0.0/8" }] },
              "workload": { "autoscaler": { "minReplicas": 2, "maxReplicas": 3 } },
              "verification": { "curlPod": true }
            }
            """
        );

        await stack.UpAsync();
        await stack.ShouldBeUpToDateAsync();
        await stack.UseAsync(Repository.BuiltProgram);

        await stack.ShouldBeUpToDateAsync();
    }

    [Theory]
    [InlineData("""{ "service": { "addresses": ["192.0.2.10", "192.0.2.11"] }, "verification": { "curlPod": true } }""")]
    [InlineData("""{ "service": { "type": "ExternalName", "externalName": "app.example.com" } }""")]
    [InlineData(
        """{ "app": { "profile": "tutorial", "createNamespace": false, "namespace": "default" }, "service": { "type": "NodePort" }, "verification": { "curlPod": true } }"""
    )]
    public async Task It_previews_what_the_built_program_previews(string settings)
    {
        await using var stack = await PulumiStack.CreateAsync();
        await stack.ConfigureAsync(settings);

        var expected = await PreviewAsync(Repository.BuiltProgram);

        (await PreviewAsync(Repository.NativeProgram())).ShouldBe(expected);

        async Task<string[]> PreviewAsync(string program)
        {
            await stack.UseAsync(program);
            return [.. (await stack.StepsAsync()).Select(step => $"{step.Key} {step.Value}").Order(StringComparer.Ordinal)];
        }
    }

    [Fact]
    public async Task It_tells_faults_in_the_same_words()
    {
        await using var stack = await PulumiStack.CreateAsync();
        await stack.ConfigureAsync(
            """{ "service": { "type": "NodePrt", "ipFamilies": ["IPv5"], "httpPort": "x" }, "network": { "allowFrom": [{ "cidr": "x" }] } }"""
        );

        var expected = await FaultsAsync(Repository.BuiltProgram);

        (await FaultsAsync(Repository.NativeProgram())).ShouldBe(expected);

        async Task<string> FaultsAsync(string program)
        {
            await stack.UseAsync(program);
            var preview = await stack.TryPreviewAsync("--json");
            return JsonSerializer
                .Deserialize<JsonElement>(preview.StandardOutput)
                .GetProperty("diagnostics")
                .EnumerateArray()
                .ShouldHaveSingleItem()
                .GetProperty("message")
                .GetString()!;
        }
    }
}
