using System.Text.Json;
using KubeExpose.Infra.Tests.Recording;
using Pulumi;

namespace KubeExpose.Infra.Tests;

/// <summary>The stack as Pulumi runs it: with its settings from the environment.</summary>
[Collection(StackCollection.Name)]
public sealed class ExposeStackTests
{
    [Fact]
    public async Task Without_a_context_it_says_how_to_choose_one()
    {
        var (_, error) = await Run(ExposeStack.Declare, []);

        error.ShouldContain("kube-expose:cluster.context is not set");
        error.ShouldContain("pulumi config set --path cluster.context CONTEXT");
    }

    [Fact]
    public async Task Where_nothing_is_deployed_it_needs_no_context()
    {
        var (cluster, error) = await Run(() => ExposeStack.DeclareWithoutCluster(), []);

        error.ShouldBeEmpty();
        cluster.Declared.ShouldContain(one => one.Kind == "Service");
    }

    [Fact]
    public async Task All_faults_come_in_one_error_and_nothing_is_registered()
    {
        var (cluster, error) = await Run(
            ExposeStack.Declare,
            new() { ["kube-expose:service"] = """{ "typ": "NodePort", "httpPort": 0 }""", ["kube-expose:servise"] = "{}" }
        );

        error.ShouldContain("kube-expose:service.typ is unknown");
        error.ShouldContain("kube-expose:service.httpPort is 0");
        error.ShouldContain("kube-expose:servise is unknown");
        error.ShouldContain("kube-expose:cluster.context is not set");
        cluster.Declared.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_project_of_another_name_reads_its_own_settings_over_ours()
    {
        var (cluster, error) = await Run(
            ExposeStack.Declare,
            new()
            {
                ["shop:cluster"] = """{ "context": "here" }""",
                ["shop:service"] = "{}",
                ["kube-expose:service"] = """{ "type": "NodePort" }""",
            },
            project: "shop"
        );

        error.ShouldBeEmpty();
        cluster.Declared.Single(one => one.Kind == "Service").Json.ShouldContain("NodePort");
    }

    [Fact]
    public async Task No_path_of_the_machine_gets_into_the_state()
    {
        var before = Environment.GetEnvironmentVariable("KUBECONFIG");
        Environment.SetEnvironmentVariable("KUBECONFIG", "/home/me/.kube/config");
        try
        {
            var provider = (await Recorded.Of("""{ "cluster": { "context": "here" } }""")).The("kubernetes");

            provider.Inputs.Keys.ShouldBe(["context"]);
            provider.Inputs["context"].ShouldBe("here");
        }
        finally
        {
            Environment.SetEnvironmentVariable("KUBECONFIG", before);
        }
    }

    [Fact]
    public async Task Every_object_goes_to_the_cluster_that_was_chosen_and_nothing_else_does()
    {
        var stack = await Recorded.Of(Stacks.Prod);

        stack.Objects.ShouldAllBe(one => one.Provider!.Contains("pulumi:providers:kubernetes::cluster::", StringComparison.Ordinal));
        stack.Declared.Where(one => !one.IsObject).ShouldAllBe(one => string.IsNullOrEmpty(one.Provider));
    }

    private static async Task<(FakeCluster Cluster, string Error)> Run(
        Func<IDictionary<string, object?>> declare,
        Dictionary<string, string> config,
        string project = "kube-expose"
    )
    {
        var before = Environment.GetEnvironmentVariable("PULUMI_CONFIG");
        Environment.SetEnvironmentVariable("PULUMI_CONFIG", JsonSerializer.Serialize(config));
        var cluster = new FakeCluster();
        try
        {
            await Deployment.TestAsync(
                cluster,
                new()
                {
                    IsPreview = false,
                    ProjectName = project,
                    StackName = "dev",
                },
                declare
            );
            return (cluster, "");
        }
        catch (RunException refused)
        {
            return (cluster, refused.Message);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_CONFIG", before);
        }
    }
}
