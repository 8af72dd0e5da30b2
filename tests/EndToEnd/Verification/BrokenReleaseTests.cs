using System.Text.Json.Nodes;
using KubeExpose.EndToEnd.Harness;
using KubeExpose.EndToEnd.Harness.Load;

namespace KubeExpose.EndToEnd.Verification;

/// <summary>
/// Releases that are broken on purpose: each fails its update with a sentence that says what was seen, clients of the pods before notice
/// nothing, and once it is mended the next update succeeds by itself. docs/proof.md has the list.
/// </summary>
public sealed class BrokenReleaseTests(SharedStack shared) : IClassFixture<SharedStack>
{
    [Fact]
    public Task An_image_that_is_not_there() =>
        FailsAndIsMendedAsync(
            """{ "image": "docker.io/none/none:1" }""",
            "docker.io/none/none:1",
            _ => Task.CompletedTask,
            _ => Task.CompletedTask
        );

    // a container that ends at once, over and over
    [Fact]
    public Task An_image_of_another_program() =>
        FailsAndIsMendedAsync(
            """{ "image": "docker.io/curlimages/curl:8.22.0" }""",
            "CrashLoopBackOff",
            _ => Task.CompletedTask,
            _ => Task.CompletedTask
        );

    [Fact]
    public Task A_service_port_that_leads_nowhere() =>
        FailsAndIsMendedAsync(
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
    public Task Clients_that_are_shut_out() =>
        FailsAndIsMendedAsync(
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
        FailsAndIsMendedAsync(
            """{ "memoryRequest": "67Mi" }""",
            "still answers beside",
            async stack =>
            {
                var pods = await Cluster.GetAsync("pods", "-n", stack.Namespace, "-l", "run=my-nginx");
                var spec = JsonNode.Parse(pods.GetProperty("items")[0].GetProperty("spec").GetRawText())!.AsObject();
                spec.Remove("nodeName");
                var stray = Object("v1", "Pod", spec);
                await Cluster.KubectlAsync("apply", "-n", stack.Namespace, "-f", await stack.WriteAsync("stray.json", stray));
                await Cluster.KubectlAsync("wait", "-n", stack.Namespace, "--for=condition=Ready", "pod/broken", "--timeout=60s");
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

    private async Task FailsAndIsMendedAsync(string workload, string sentence, Func<PulumiStack, Task> spoil, Func<PulumiStack, Task> mend)
    {
        var stack = await shared.UpAsync(Groups("{}"));
        await using var client = LoadClient.Start(LoadTarget.Of(await stack.OutputsAsync()), LoadPlan.Watching);
        await spoil(stack);

        await shared.ConfigureAsync(Groups(workload));
        var broken = await stack.TryUpAsync();
        await mend(stack);

        broken.ExitCode.ShouldNotBe(0, broken.StandardOutput);
        broken.StandardOutput.Contains(sentence, StringComparison.Ordinal).ShouldBeTrue(broken.StandardOutput);
        await shared.UpAsync(Groups("{}"));
        await client.StopAsync();
        client.Reasons.ShouldBeEmpty();
        client.Answered.ShouldBeGreaterThan(50);
        await stack.ShouldBeUpToDateAsync();
    }

    // in a namespace that lets others in, so that a policy can shut them out
    private static string Groups(string workload)
    {
        var groups = JsonNode.Parse(
            """
            {
              "network": { "policy": false }, "verification": { "timeoutSeconds": 10 },
              "workload": { "replicas": 1, "preStopSeconds": 1, "progressDeadlineSeconds": 30, "memoryRequest": "32Mi" }
            }
            """
        )!;
        foreach (var (key, value) in JsonNode.Parse(workload)!.AsObject())
        {
            groups["workload"]![key] = value?.DeepClone();
        }

        return groups.ToJsonString();
    }
}
