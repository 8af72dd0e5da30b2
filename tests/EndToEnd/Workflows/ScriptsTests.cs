using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Workflows;

public sealed class ScriptsTests
{
    private const string Settings = """{ "service": { "type": "LoadBalancer" }, "certificate": { "rotationToken": "1" } }""";

    [Fact]
    public async Task A_change_is_previewed_reviewed_guarded_and_released_and_one_that_takes_the_address_is_stopped()
    {
        await using var stack = await PulumiStack.CreateAsync();
        await stack.ConfigureAsync(Settings);
        var runner = await Runner.InAsync(stack);

        await runner.RunAsync("render", "base");
        await runner.RunAsync("deploy", stack.Name);
        await stack.ConfigureAsync(
            Settings.Replace("\"certificate\"", "\"workload\": { \"replicas\": 3 }, \"certificate\"", StringComparison.Ordinal)
        );
        await runner.RunAsync("render", "head");
        await runner.RunAsync("preview", stack.Name, "previews");
        await runner.RunAsync("review", "base", "head", "previews", "comment.md");
        await runner.RunAsync("comment", "comment.md", "7");
        await runner.RunAsync("guard", "previews");
        await runner.RunAsync("deploy", stack.Name);

        runner.Read("comment.md").ShouldContain("<code>Deployment my-nginx</code>");
        runner.Sent.ShouldContain("api --method POST repos/example/shop/issues/7/comments");
        runner.Sent.ShouldContain("replicas: 3");
        await stack.ShouldBeUpToDateAsync();

        await stack.ConfigureAsync("""{ "service": { "type": "Headless" } }""");
        await runner.RunAsync("preview", stack.Name, "previews");
        var stopped = await runner.TryAsync("guard", "previews");
        stopped.ExitCode.ShouldBe(1);
        stopped.StandardError.ShouldContain("the address of my-nginx would change: its Service would be replaced");
        (await runner.TryAsync("guard", "LABELS=bug,allow: Service/my-nginx", "previews")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_certificate_is_renewed_without_a_person_unless_something_else_would_change()
    {
        await using var stack = await PulumiStack.CreateAsync();
        await stack.ConfigureAsync(Settings);
        var runner = await Runner.InAsync(stack);
        await runner.RunAsync("deploy", stack.Name);
        var first = await FingerprintAsync();

        await stack.ConfigureAsync(Settings.Replace("\"1\"", "\"2\"", StringComparison.Ordinal));
        var renewal = await runner.RunAsync("renew", stack.Name);

        var second = await FingerprintAsync();
        second.ShouldNotBe(first, renewal);
        runner.Sent.ShouldBeEmpty();

        await stack.ConfigureAsync(Settings.Replace("\"1\"", "\"3\"", StringComparison.Ordinal));
        await Cluster.KubectlAsync("scale", "deployment", "my-nginx", "--replicas=1", "-n", stack.Namespace);
        var refused = await runner.TryAsync("renew", stack.Name);

        refused.ExitCode.ShouldBe(1);
        (await FingerprintAsync()).ShouldBe(second);
        runner.Sent.ShouldContain($"title={stack.Name}: the certificate waits for an update");
        runner.Sent.ShouldContain("Deployment my-nginx would change in spec.replicas");

        // asked anew: an update that the scripts make is none of the harness
        Task<string> FingerprintAsync() => Shell.RunAsync("pulumi", ["stack", "output", "certificateFingerprint"], stack.Folder);
    }
}
