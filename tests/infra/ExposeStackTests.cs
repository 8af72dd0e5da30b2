using System.Text.Json;
using KubeExpose.Infra.Tests.Recording;
using Pulumi;

namespace KubeExpose.Infra.Tests;

/// <summary>The stack as Pulumi runs it: with its settings from the environment.</summary>
[Collection(StackCollection.Name)]
public sealed class ExposeStackTests
{
    private const string Kubeconfig = """
        clusters: [{ name: c, cluster: { server: "https://127.0.0.1:1", certificate-authority-data: QQ== } }]
        contexts: [{ name: here, context: { cluster: c } }, { name: there, context: { cluster: c } }, { name: nowhere, context: {} }]
        """;

    [Fact]
    public async Task Without_a_context_it_says_how_to_choose_one()
    {
        var (_, error) = await Run(ExposeStack.DeclareAsync, []);

        error.ShouldContain("kube-expose:cluster.context is not set");
        error.ShouldContain("pulumi config set --path cluster.context CONTEXT");
    }

    [Theory]
    [InlineData("gone", "kube-expose:cluster.context is gone; allowed: a context of your kubeconfig: here, nowhere, there")]
    [InlineData("nowhere", "kube-expose:cluster.context is nowhere; allowed: a context of your kubeconfig: here, nowhere, there")]
    public async Task A_context_that_leads_nowhere_is_refused_with_those_that_there_are(string context, string expected)
    {
        var (cluster, error) = await Run(
            ExposeStack.DeclareAsync,
            new() { ["kube-expose:cluster"] = JsonSerializer.Serialize(new { context, kubeconfig = Kubeconfig }) }
        );

        error.ShouldBe(expected);
        cluster.Declared.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/no/such/file", "a context of the file that cluster.kubeconfig names, which is not there")]
    [InlineData("contexts: [\n", "a context of your kubeconfig, which can't be read")]
    public async Task A_kubeconfig_that_is_not_there_or_broken_is_refused(string kubeconfig, string expected)
    {
        var (_, error) = await Run(
            ExposeStack.DeclareAsync,
            new() { ["kube-expose:cluster"] = JsonSerializer.Serialize(new { context = "here", kubeconfig }) }
        );

        error.ShouldContain(expected);
    }

    [Fact]
    public async Task The_stack_remembers_its_cluster()
    {
        var (cluster, _) = await Run(
            ExposeStack.DeclareAsync,
            new() { ["kube-expose:cluster"] = JsonSerializer.Serialize(new { context = "here", kubeconfig = Kubeconfig }) }
        );

        var memory = cluster.Declared.Single(one => one is { Kind: "RandomId", Name: "cluster" });
        memory.Json.ShouldContain("\"server\":\"https://127.0.0.1:1\"");
        memory.Json.ShouldContain("\"authority\":\"559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd\"");
    }

    [Fact]
    public async Task Where_nothing_is_deployed_it_needs_no_context()
    {
        var (cluster, error) = await Run(() => Task.FromResult(ExposeStack.DeclareWithoutCluster()), []);

        error.ShouldBeEmpty();
        cluster.Declared.ShouldContain(one => one.Kind == "Service");
    }

    [Fact]
    public async Task All_faults_come_in_one_error_and_nothing_is_registered()
    {
        var (cluster, error) = await Run(
            ExposeStack.DeclareAsync,
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
            ExposeStack.DeclareAsync,
            new()
            {
                ["shop:cluster"] = JsonSerializer.Serialize(new { context = "here", kubeconfig = Kubeconfig }),
                ["shop:service"] = "{}",
                ["kube-expose:service"] = """{ "type": "NodePort" }""",
            },
            project: "shop"
        );

        error.ShouldBeEmpty();
        cluster.Declared.Single(one => one.Kind == "Service").Json.ShouldContain("NodePort");
    }

    [Fact]
    public async Task Faults_have_the_projects_own_name()
    {
        var (_, error) = await Run(ExposeStack.DeclareAsync, new() { ["kube-expose:service"] = """{ "httpPort": 0 }""" }, project: "shop");

        error.Split('\n').ShouldAllBe(line => line.StartsWith("shop:", StringComparison.Ordinal));
        error.ShouldContain("shop:service.httpPort is 0");
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
        Func<Task<IDictionary<string, object?>>> declare,
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
