using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Settings;

public sealed class ProfileTests
{
    [Fact]
    public async Task It_changes_to_the_tutorials_and_back_in_one_update_each()
    {
        await using var stack = await PulumiStack.CreateAsync();
        await stack.ConfigureAsync(Groups("standard"));
        await stack.CreateNamespaceAsync();
        await stack.UpAsync();
        var service = await LiveService.GetAsync(stack.Namespace);

        foreach (var profile in (string[])["tutorial", "standard"])
        {
            await stack.ConfigureAsync(Groups(profile));
            await stack.UpAsync();
            await stack.ShouldBeUpToDateAsync();
        }

        (await LiveService.GetAsync(stack.Namespace)).Uid.ShouldBe(service.Uid);
    }

    [Fact]
    public async Task A_change_to_the_tutorials_that_fails_leaves_the_policies_for_the_way_back()
    {
        await using var stack = await PulumiStack.CreateAsync();
        await stack.ConfigureAsync(Groups("standard"));
        await stack.CreateNamespaceAsync();
        await stack.UpAsync();
        var before = await PoliciesAsync();

        await stack.ConfigureAsync(Groups("tutorial", """, "image": "docker.io/lab/no-such-image:1" """));
        (await stack.TryUpAsync()).ExitCode.ShouldNotBe(0);
        (await PoliciesAsync()).ShouldBe(before);

        await stack.ConfigureAsync(Groups("standard"));
        await stack.UpAsync();
        (await PoliciesAsync()).ShouldBe(before);
        await stack.RefreshAsync();
        await stack.ShouldBeUpToDateAsync();

        Task<string> PoliciesAsync() =>
            Cluster.KubectlAsync(
                "get",
                "networkpolicies",
                "-n",
                stack.Namespace,
                "-o",
                "jsonpath={range .items[*]}{.metadata.name}{.spec}{end}"
            );
    }

    private static string Groups(string profile, string image = "") =>
        $$"""
            {
              "app": { "profile": "{{profile}}", "createNamespace": false },
              "workload": { "replicas": 1, "progressDeadlineSeconds": 30{{image}} }, "verification": { "curlPod": true }
            }
            """;
}
