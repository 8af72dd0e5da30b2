using System.Diagnostics;
using System.Text.Json.Nodes;
using KubeExpose.EndToEnd.Harness;
using KubeExpose.EndToEnd.Harness.Load;

namespace KubeExpose.EndToEnd.Verification;

/// <summary>A release that is broken on purpose, and mended.</summary>
internal static class BrokenRelease
{
    private const int DeadlineSeconds = 30;

    // a minute after the rollout's end is what a machine of one's own takes at most; one that is shared may take twice as long for all
    private const int LimitSeconds = 2 * (DeadlineSeconds + 60);

    /// <summary>
    /// The update fails within a minute of the rollout's end and says what was seen, clients of the pods before notice nothing, and once
    /// it is mended the next update succeeds by itself.
    /// </summary>
    /// <param name="shared">The stack.</param>
    /// <param name="workload">What makes the release another one: of the group <c>workload</c>, as JSON.</param>
    /// <param name="sentence">What is in the output.</param>
    /// <param name="spoil">Breaks what is not of the stack.</param>
    /// <param name="mend">Takes that back.</param>
    /// <param name="proof">What the proof says beside that.</param>
    public static async Task FailsAndIsMendedAsync(
        SharedStack shared,
        string workload,
        string sentence,
        Func<PulumiStack, Task> spoil,
        Func<PulumiStack, Task> mend,
        string proof = ""
    )
    {
        var stack = await shared.UpAsync(Groups("{}"));
        await using var client = LoadClient.Start(LoadTarget.Of(await stack.OutputsAsync()), LoadPlan.Watching);
        await spoil(stack);

        await shared.ConfigureAsync(Groups(workload));
        var clock = Stopwatch.StartNew();
        var broken = await stack.TryUpAsync();
        clock.Elapsed.TotalSeconds.ShouldBeLessThan(LimitSeconds);
        await mend(stack);

        broken.ExitCode.ShouldNotBe(0, broken.StandardOutput);
        broken.StandardOutput.Contains(sentence, StringComparison.Ordinal).ShouldBeTrue(broken.StandardOutput);
        broken.StandardOutput.Contains(proof, StringComparison.Ordinal).ShouldBeTrue(broken.StandardOutput);
        await shared.UpAsync(Groups("{}"));
        await client.StopAsync();
        client.Reasons.ShouldBeEmpty();
        client.Answered.ShouldBeGreaterThan(20);
        await stack.ShouldBeUpToDateAsync();
    }

    // in a namespace that lets others in, so that a policy can shut them out
    public static string Groups(string workload, string mode = "selfSigned")
    {
        var groups = JsonNode.Parse(
            $$"""
            {
              "certificate": { "mode": "{{mode}}" },
              "network": { "policy": false }, "verification": { "timeoutSeconds": 10 },
              "workload": { "replicas": 1, "preStopSeconds": 1, "progressDeadlineSeconds": {{DeadlineSeconds}}, "memoryRequest": "32Mi" }
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
