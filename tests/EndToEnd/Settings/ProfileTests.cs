using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Settings;

public sealed class ProfileTests
{
    [Fact]
    public async Task It_changes_to_the_tutorials_and_back_in_one_update_each()
    {
        await using var stack = await PulumiStack.CreateAsync();
        await BeginAsync(stack, "standard");
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
        await BeginAsync(stack, "standard");
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

    [Fact]
    public async Task A_change_from_the_tutorials_that_did_not_end_can_be_taken_back()
    {
        await using var stack = await PulumiStack.CreateAsync();
        await BeginAsync(stack, "tutorial");

        await stack.ConfigureAsync(Groups("standard"));
        using (var update = stack.StartUp())
        {
            await update.ReachesAsync("apps/v1:Deployment my-nginx updating");
            await update.InterruptAsync();
            (await update.EndAsync()).ShouldNotBe(0, update.Output);
        }

        await stack.ConfigureAsync(Groups("tutorial"));
        await stack.UpAsync();
        await stack.ShouldBeUpToDateAsync();
        (await Cluster.SecretsAsync(stack.Namespace)).ShouldBe(["nginxsecret"]);
    }

    [Fact]
    public async Task The_tutorials_application_can_get_another_name()
    {
        await using var stack = await PulumiStack.CreateAsync();
        await BeginAsync(stack, "tutorial");

        await stack.ConfigureAsync(Groups("tutorial", name: "other"));
        await stack.UpAsync();
        await stack.ShouldBeUpToDateAsync();
    }

    // its namespace is made beforehand: the stack can't make the tutorial's, whose pods run as root
    private static async Task BeginAsync(PulumiStack stack, string profile)
    {
        await stack.ConfigureAsync(Groups(profile));
        await stack.CreateNamespaceAsync();
        await stack.UpAsync();
    }

    private static string Groups(string profile, string image = "", string name = "my-nginx") =>
        $$"""
            {
              "app": { "name": "{{name}}", "profile": "{{profile}}", "createNamespace": false },
              "workload": { "replicas": 1, "progressDeadlineSeconds": 30{{image}} }, "verification": { "curlPod": true }
            }
            """;
}
