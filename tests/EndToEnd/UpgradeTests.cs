using System.Text.Json;
using KubeExpose.EndToEnd.Harness;
using KubeExpose.EndToEnd.Harness.Load;
using KubeExpose.Infra.Settings;

namespace KubeExpose.EndToEnd;

public sealed class UpgradeTests
{
    /// <summary>The program before the proof was a Job, and before a renewal made a new key.</summary>
    private const string Before = "bfbe055";

    [Fact]
    public async Task An_older_programs_stack_is_taken_on_with_its_Service_and_without_a_failed_request()
    {
        Cluster.Require();
        using var old = await OlderProgram.BuildAsync(Before);
        await using var stack = await PulumiStack.CreateAsync();
        // the older program's own images may not be to be had here
        await stack.ConfigureAsync(
            JsonSerializer.Serialize(
                new
                {
                    service = new { type = "NodePort" },
                    certificate = new { mode = "ca" },
                    workload = new { image = Profile.Of(AppProfile.Standard).Image },
                    verification = new { curlPod = true, image = new VerificationSettings().Image },
                }
            )
        );
        await stack.UseAsync(old.Program, old.Folder);
        await stack.UpAsync();
        var before = await stack.OutputsAsync();
        var service = await LiveService.GetAsync(stack.Namespace);

        await stack.UseAsync(Repository.Program);
        var steps = await stack.StepsAsync();
        await using var client = LoadClient.Start(LoadTarget.Of(before), LoadPlan.Watching);
        await stack.UpAsync();
        await client.StopAsync();

        steps.Where(step => step.Key.Contains(":Service::", StringComparison.Ordinal)).Select(step => step.Value).ShouldBe(["update"]);
        steps
            .Where(step =>
                step.Value.Contains("delete", StringComparison.Ordinal) && !step.Value.Contains("replace", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();
        client.Reasons.ShouldBeEmpty();
        client.Answered.ShouldBeGreaterThan(40);
        (await LiveService.GetAsync(stack.Namespace)).Uid.ShouldBe(service.Uid);
        await stack.ShouldBeUpToDateAsync();
    }
}
