using System.Text.Json;
using KubeExpose.EndToEnd.Harness;
using KubeExpose.EndToEnd.Harness.Load;

namespace KubeExpose.EndToEnd.Objects;

public sealed class NamespaceTests
{
    private const string Enforce = "pod-security.kubernetes.io/enforce";

    [Fact]
    public async Task It_stays_with_all_that_others_have_in_it_when_the_stack_no_longer_asks_for_it_and_when_the_stack_goes()
    {
        await using var stack = await AliasAsync();
        await stack.UpAsync();
        var before = await UidAsync(stack.Namespace);
        await Cluster.KubectlAsync("create", "configmap", "theirs", "-n", stack.Namespace);

        await stack.SetAsync(("app.createNamespace", "false"));
        await stack.UpAsync();

        (await UidAsync(stack.Namespace)).ShouldBe(before);
        (await LabelsAsync(stack.Namespace)).ShouldNotContainKey(Enforce);
        await stack.SetAsync(("app.createNamespace", "true"));
        await stack.UpAsync();
        await stack.DestroyAsync();
        (await UidAsync(stack.Namespace)).ShouldBe(before);
        await Cluster.GetAsync("configmap", "theirs", "-n", stack.Namespace);
    }

    [Fact]
    public async Task One_that_is_not_there_and_not_to_be_made_is_told_by_a_preview()
    {
        await using var stack = await AliasAsync();
        await stack.SetAsync(("app.createNamespace", "false"));

        var preview = await stack.TryPreviewAsync();

        preview.ExitCode.ShouldNotBe(0);
        preview.StandardOutput.ShouldContain(
            $"kube-expose:app.namespace is {stack.Namespace}; allowed: a namespace of the cluster; make it with kubectl create namespace"
        );
    }

    [Fact]
    public async Task The_one_of_before_stays_when_the_application_moves_to_another()
    {
        await using var stack = await AliasAsync();
        await stack.UpAsync();
        var before = await UidAsync(stack.Namespace);

        await stack.SetAsync(("app.namespace", $"{stack.Namespace}-2"));
        try
        {
            await stack.UpAsync();

            (await UidAsync(stack.Namespace)).ShouldBe(before);
        }
        finally
        {
            await Cluster.KubectlAsync("delete", "namespace", $"{stack.Namespace}-2", "--ignore-not-found", "--wait=false");
        }
    }

    [Fact]
    public async Task An_application_that_moves_serves_where_it_was_until_it_is_proven_where_it_goes_and_is_not_taken_back_before()
    {
        await using var stack = await PulumiStack.CreateAsync(("workload.replicas", "1"), ("workload.progressDeadlineSeconds", "30"));
        var next = $"{stack.Namespace}-2";
        try
        {
            await stack.UpAsync();
            var before = await stack.OutputsAsync();
            await using var client = LoadClient.Start(LoadTarget.Of(before), LoadPlan.Watching);

            await stack.SetAsync(("app.namespace", next), ("workload.image", "docker.io/lab/no-such-image:1"));
            (await stack.TryUpAsync()).ExitCode.ShouldNotBe(0);
            await stack.SetAsync(("app.namespace", stack.Namespace));
            var back = await stack.TryUpAsync();
            await client.StopAsync();

            client.Reasons.ShouldBeEmpty();
            client.Answered.ShouldBeGreaterThan(20);
            back.StandardOutput.ShouldContain(
                $"kube-expose:app.namespace is {stack.Namespace}; allowed: {next}, which an update that failed was moving the application to"
            );

            await stack.SetAsync(
                ("app.namespace", next),
                ("workload.image", Infra.Settings.Profile.Of(Infra.Settings.AppProfile.Standard).Image)
            );
            await stack.UpAsync();

            (await stack.OutputsAsync()).GetProperty("dnsName").GetString().ShouldStartWith($"my-nginx.{next}.");
            (await Cluster.KubectlAsync("get", "services,deployments", "-n", stack.Namespace, "-o", "name")).ShouldBeEmpty();
            await stack.ShouldBeUpToDateAsync();
        }
        finally
        {
            await Cluster.KubectlAsync("delete", "namespace", next, "--ignore-not-found", "--wait=false");
        }
    }

    [Fact]
    public async Task One_that_is_there_already_is_used_and_enforces_restricted_pod_security()
    {
        await using var stack = await AliasAsync();
        await Cluster.KubectlAsync("create", "namespace", stack.Namespace);
        await Cluster.KubectlAsync("label", "namespace", stack.Namespace, "team=shop");
        var before = await UidAsync(stack.Namespace);

        await stack.UpAsync();

        (await UidAsync(stack.Namespace)).ShouldBe(before);
        var labels = await LabelsAsync(stack.Namespace);
        labels[Enforce].ShouldBe("restricted");
        labels["team"].ShouldBe("shop");
        await stack.ShouldBeUpToDateAsync();
    }

    [Fact]
    public async Task One_that_enforces_something_else_is_left_as_it_is()
    {
        await using var stack = await AliasAsync();
        await Cluster.KubectlAsync("create", "namespace", stack.Namespace);
        await Cluster.KubectlAsync("label", "namespace", stack.Namespace, $"{Enforce}=baseline");

        var preview = await stack.TryPreviewAsync();
        var up = await stack.TryUpAsync();

        preview.ExitCode.ShouldNotBe(0);
        (preview.StandardOutput + preview.StandardError).ShouldContain(
            $"namespace {stack.Namespace} has other labels than kube-expose:app.createNamespace gives it: {Enforce} is baseline"
        );
        up.ExitCode.ShouldNotBe(0);
        (up.StandardOutput + up.StandardError).ShouldContain("kubectl-label");
        (await LabelsAsync(stack.Namespace))[Enforce].ShouldBe("baseline");
    }

    [Fact]
    public async Task Two_stacks_share_one_and_it_keeps_its_labels_until_both_are_gone()
    {
        await using var one = await AliasAsync();
        await using var other = await AliasAsync();
        await other.SetAsync(("app.namespace", one.Namespace), ("app.name", "other"));
        await one.UpAsync();
        await other.UpAsync();
        await one.ShouldBeUpToDateAsync();

        await one.DestroyAsync();

        (await LabelsAsync(one.Namespace))[Enforce].ShouldBe("restricted");
        await other.ShouldBeUpToDateAsync();
        await other.DestroyAsync();
        (await LabelsAsync(one.Namespace)).ShouldNotContainKey(Enforce);
    }

    [Fact]
    public async Task A_state_that_has_it_as_an_object_of_the_stack_gives_it_back_without_deleting_it()
    {
        await using var stack = await AliasAsync();
        await stack.UpAsync();
        var before = await UidAsync(stack.Namespace);
        await stack.ImportAsync(
            (await stack.ExportAsync()).Replace("core/v1:NamespacePatch", "core/v1:Namespace", StringComparison.Ordinal)
        );

        await stack.ShouldBeUpToDateAsync();
        await stack.UpAsync();
        (await stack.ExportAsync()).ShouldNotContain("core/v1:Namespace\"");
        await stack.DestroyAsync();

        (await UidAsync(stack.Namespace)).ShouldBe(before);
    }

    /// <summary>A stack of a namespace and an alias, which are there at once.</summary>
    private static Task<PulumiStack> AliasAsync() =>
        PulumiStack.CreateAsync(
            ("service.type", "ExternalName"),
            ("service.externalName", "app.example.com"),
            ("verification.enabled", "false")
        );

    private static async Task<string> UidAsync(string @namespace)
    {
        var metadata = (await Cluster.GetAsync("namespace", @namespace)).GetProperty("metadata");
        metadata.TryGetProperty("deletionTimestamp", out _).ShouldBeFalse("it is being deleted");
        return metadata.GetProperty("uid").GetString()!;
    }

    private static async Task<Dictionary<string, string>> LabelsAsync(string @namespace) =>
        (await Cluster.GetAsync("namespace", @namespace))
            .GetProperty("metadata")
            .GetProperty("labels")
            .Deserialize<Dictionary<string, string>>()!;
}
