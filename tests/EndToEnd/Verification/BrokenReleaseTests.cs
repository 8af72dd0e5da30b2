using System.Text.Json.Nodes;
using KubeExpose.EndToEnd.Certificates;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Verification;

/// <summary>
/// Releases that clients can't reach, though their pods are ready: each fails its update with the proof's sentence.
/// docs/proof.md has the list.
/// </summary>
public sealed class BrokenReleaseTests(SharedStack shared) : IClassFixture<SharedStack>
{
    [Fact]
    public Task A_service_port_that_leads_nowhere() =>
        BrokenRelease.FailsAndIsMendedAsync(
            shared,
            """{ "memoryRequest": "65Mi" }""",
            "the proof failed at HTTP: http://my-nginx.",
            stack =>
                Cluster.KubectlAsync(
                    "patch",
                    "service",
                    "my-nginx",
                    "-n",
                    stack.Namespace,
                    "-p",
                    """{ "spec": { "ports": [{ "port": 8080, "targetPort": 9 }] } }"""
                ),
            stack => stack.RefreshAsync()
        );

    [Fact]
    public async Task A_certificate_that_somebody_has_replaced_by_one_without_the_name()
    {
        var stack = await shared.UpAsync(BrokenRelease.Groups("{}", mode: "ca"));
        var secret = (await stack.OutputsAsync()).GetProperty("resourceNames").GetProperty("Secret").GetString()!;
        // a node keeps an immutable Secret as it was while a pod there mounts it
        await Cluster.KubectlAsync("scale", "deployment", "my-nginx", "--replicas=0", "-n", stack.Namespace);
        await Cluster.KubectlAsync("wait", "pod", "-l", "run=my-nginx", "--for=delete", "-n", stack.Namespace, "--timeout=180s");
        await Cluster.KubectlAsync("delete", "secret", secret, "-n", stack.Namespace);
        var (certificate, key) = await OwnAuthority.SignAsync(stack, "other.example.com");
        await ExistingPair.PutAsync(stack, secret, ("tls.crt", certificate), ("tls.key", key));

        await shared.ConfigureAsync(BrokenRelease.Groups("""{ "memoryRequest": "68Mi" }""", mode: "ca"));
        var broken = await stack.TryUpAsync();

        broken.ExitCode.ShouldNotBe(0, broken.StandardOutput);
        broken.StandardOutput.ShouldContain("the proof failed at HTTPS by the name my-nginx");
        broken.StandardOutput.ShouldContain("no alternative certificate subject name matches target host");
        // the engine believes that the Secret is as it was made
        await stack.RefreshAsync();
        await stack.UpAsync();
        await stack.ShouldBeUpToDateAsync();
    }

    [Fact]
    public Task Clients_that_are_shut_out() =>
        BrokenRelease.FailsAndIsMendedAsync(
            shared,
            """{ "memoryRequest": "66Mi" }""",
            "the proof failed at ",
            async stack =>
            {
                var asking = new JsonObject { ["matchLabels"] = new JsonObject { ["run"] = "my-nginx-curl" } };
                var nowhere = new JsonObject { ["podSelector"] = asking, ["policyTypes"] = new JsonArray("Egress") };
                var policy = Object("networking.k8s.io/v1", "NetworkPolicy", nowhere);
                await Cluster.KubectlAsync("apply", "-n", stack.Namespace, "-f", await stack.WriteAsync("none.json", policy));
            },
            stack => Cluster.KubectlAsync("delete", "networkpolicy", "broken", "-n", stack.Namespace)
        );

    [Fact]
    public Task An_old_release_that_still_answers() =>
        BrokenRelease.FailsAndIsMendedAsync(
            shared,
            """{ "memoryRequest": "67Mi" }""",
            "still answers beside",
            async stack =>
            {
                var pods = await Cluster.GetAsync("pods", "-n", stack.Namespace, "-l", "run=my-nginx");
                var spec = JsonNode.Parse(pods.GetProperty("items")[0].GetProperty("spec").GetRawText())!.AsObject();
                spec.Remove("nodeName");
                var stray = Object("v1", "Pod", spec);
                await Cluster.KubectlAsync("apply", "-n", stack.Namespace, "-f", await stack.WriteAsync("stray.json", stray));
                await Cluster.KubectlAsync("wait", "-n", stack.Namespace, "--for=condition=Ready", "pod/broken", "--timeout=180s");
            },
            stack => Cluster.KubectlAsync("delete", "pod", "broken", "-n", stack.Namespace)
        );

    private static string Object(string version, string kind, JsonObject spec) =>
        new JsonObject
        {
            ["apiVersion"] = version,
            ["kind"] = kind,
            ["metadata"] = new JsonObject
            {
                ["name"] = "broken",
                ["labels"] = new JsonObject { ["run"] = "my-nginx" },
            },
            ["spec"] = spec,
        }.ToJsonString();
}
