using System.Net;
using System.Text.Json;
using KubeExpose.EndToEnd.Harness;
using KubeExpose.EndToEnd.Harness.Load;

namespace KubeExpose.EndToEnd.Arrival;

public sealed class TakeoverTests
{
    /// <summary>Label and command; explicit where others do the same by another manager's name.</summary>
    public static IEnumerable<TheoryDataRow<string, string[]>> EveryWay =>
        [
            new("run", ["apply"]),
            new("run", ["apply", "--server-side"]) { Explicit = true },
            new("app", ["apply", "--server-side", "--field-manager=helm"]),
            new("app", ["create", "--field-manager=Terraform"]) { Explicit = true },
        ];

    [Theory, MemberData(nameof(EveryWay))]
    public async Task What_was_made_by_hand_serves_until_the_stacks_pods_do_and_nothing_of_it_is_left(string label, string[] command)
    {
        await using var stack = await PulumiStack.CreateAsync();
        await Cluster.KubectlAsync("create", "namespace", stack.Namespace);
        var file = await stack.WriteAsync("app.yaml", Application(label));
        await Cluster.KubectlAsync([.. command, "-f", file, "-n", stack.Namespace]);
        await Cluster.KubectlAsync("rollout", "status", "deployment/my-nginx", "-n", stack.Namespace, "--timeout=180s");
        var before = await LiveService.GetAsync(stack.Namespace);
        await stack.ConfigureAsync(
            """{ "cluster": { "adoptExisting": true }, "service": { "type": "NodePort", "httpPort": 80 }, "workload": { "preStopSeconds": 2 } }"""
        );
        var page = new UriBuilder("http", before.ClusterIP, 80).Uri;
        await Eventually.HoldsAsync(async () => (await Shell.TryAsync("curl", ["-s", $"{page}"])).ExitCode.ShouldBe(0));

        var preview = await stack.TryPreviewAsync();
        preview.ExitCode.ShouldBe(0, preview.StandardOutput + preview.StandardError);
        preview.StandardOutput.ShouldContain($"Service my-nginx in namespace {stack.Namespace}, made by ");
        await using var client = LoadClient.Start(
            new LoadTarget(new(IPAddress.Parse(page.Host), page.Port), page.Host) { Expected = "Welcome to nginx!" },
            LoadPlan.Watching
        );
        await stack.UpAsync();
        await client.StopAsync();

        client.Reasons.ShouldBeEmpty();
        client.Answered.ShouldBeGreaterThan(20);
        var after = await LiveService.GetAsync(stack.Namespace);
        (after.Uid, after.ClusterIP, after.NodePorts["http"]).ShouldBe((before.Uid, before.ClusterIP, before.NodePorts["web"]));
        after.Spec.GetProperty("selector").Deserialize<Dictionary<string, string>>().ShouldBe(new() { ["run"] = "my-nginx" });
        var pod = (await Cluster.GetAsync("deployment", "my-nginx", "-n", stack.Namespace))
            .GetProperty("spec")
            .GetProperty("template")
            .GetProperty("spec");
        pod.GetProperty("containers").EnumerateArray().Select(container => container.GetProperty("name").GetString()).ShouldBe(["nginx"]);
        pod.ToString().ShouldNotContain("\"OLD\"", Case.Sensitive);
        await Eventually.HoldsAsync(async () =>
            (await Cluster.GetAsync("pods", "-n", stack.Namespace))
                .GetProperty("items")
                .EnumerateArray()
                .Select(one => one.GetProperty("metadata").GetProperty("labels"))
                .Select(labels => labels.TryGetProperty("app.kubernetes.io/name", out var name) ? name.GetString() : null)
                .Distinct()
                .ShouldBe(["my-nginx"])
        );
        (await Cluster.KubectlAsync("get", "endpointslices", "-n", stack.Namespace, "-o", "name")).ShouldNotContain("takeover");
        await stack.ShouldBeUpToDateAsync();
    }

    [Fact]
    public async Task What_was_made_by_hand_is_refused_at_preview_until_it_may_be_taken_over()
    {
        await using var stack = await AliasAsync();
        await Cluster.KubectlAsync("create", "namespace", stack.Namespace);
        await Cluster.KubectlAsync("create", "service", "clusterip", "my-nginx", "--tcp=80", "-n", stack.Namespace);

        var preview = await stack.TryPreviewAsync();

        preview.ExitCode.ShouldNotBe(0);
        (preview.StandardOutput + preview.StandardError).ShouldContain(
            $"Service my-nginx in namespace {stack.Namespace} exists already, made by kubectl-create; to take it over, set "
                + "kube-expose:cluster.adoptExisting to true"
        );
        (await Shell.RunAsync("dotnet", [Repository.Tools, "adopt", stack.Name], stack.Folder)).ShouldBe(
            $"""
            Service my-nginx in namespace {stack.Namespace}, made by kubectl-create, is taken over
            Service my-nginx in namespace {stack.Namespace} loses its port 80; to keep it, set kube-expose:service.httpPort or httpsPort to 80

            pulumi config set --path cluster.adoptExisting true --stack {stack.Name}
            pulumi up --stack {stack.Name}

            """
        );
    }

    [Fact]
    public async Task Another_stacks_application_is_refused_and_ones_own_is_not()
    {
        await using var owner = await AliasAsync();
        await owner.UpAsync();
        await using var thief = await AliasAsync();
        await thief.SetAsync(("app.namespace", owner.Namespace));
        foreach (var adopts in (string[])["false", "true"])
        {
            await thief.SetAsync(("cluster.adoptExisting", adopts));
            ShouldBeRefused(await thief.TryPreviewAsync());
        }

        ShouldBeRefused(await thief.TryUpAsync());
        await thief.DestroyAsync();

        await Cluster.GetAsync("service", "my-nginx", "-n", owner.Namespace);
        await owner.SetAsync(("cluster.adoptExisting", "true"));
        await owner.UpAsync();
        await owner.ShouldBeUpToDateAsync();

        void ShouldBeRefused(CliWrap.Buffered.BufferedCommandResult result)
        {
            result.ExitCode.ShouldNotBe(0);
            (result.StandardOutput + result.StandardError).ShouldContain(
                $"Service my-nginx in namespace {owner.Namespace} belongs to another Pulumi stack (my-nginx-{owner.Name})"
            );
        }
    }

    private static Task<PulumiStack> AliasAsync() =>
        PulumiStack.CreateAsync(
            ("service.type", "ExternalName"),
            ("service.externalName", "app.example.com"),
            ("verification.enabled", "false")
        );

    private static string Application(string label) =>
        $$"""
            apiVersion: v1
            kind: Service
            metadata: { name: my-nginx, annotations: { old: "1" } }
            spec:
              type: NodePort
              selector: { {{label}}: my-nginx }
              ports: [{ name: web, port: 80 }]
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: my-nginx }
            spec:
              replicas: 2
              selector: { matchLabels: { {{label}}: my-nginx } }
              template:
                metadata: { labels: { {{label}}: my-nginx } }
                spec:
                  containers:
                  - name: my-nginx
                    image: docker.io/lab/nginx:1
                    imagePullPolicy: IfNotPresent
                    ports: [{ containerPort: 80 }]
                    env: [{ name: OLD, value: "1" }]
            """;
}
