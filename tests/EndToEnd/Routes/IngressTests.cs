using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Routes;

public sealed class IngressTests(SharedStack shared) : IClassFixture<SharedStack>
{
    private readonly string _host = Edge.HostOf("ingress");

    [Fact]
    public async Task The_edge_serves_with_the_stacks_own_certificate()
    {
        await Edge.RequireAsync();

        var stack = await shared.UpAsync(Settings("traefik"));

        (await Edge.AskAsync(stack)).ShouldContain("Welcome to nginx!");
        (await Edge.UrlAsync(stack)).ShouldBe($"https://{_host}");
        await stack.ShouldBeUpToDateAsync();
    }

    [Fact]
    public async Task A_class_that_is_not_there_is_told_by_a_preview()
    {
        await Edge.RequireAsync();
        var stack = await shared.ConfigureAsync(Settings("none"));

        var preview = await stack.TryPreviewAsync();

        preview.ExitCode.ShouldNotBe(0);
        preview.StandardOutput.ShouldContain("kube-expose:route.ingressClass is none; allowed: an IngressClass of the cluster: ");
    }

    [Fact]
    public async Task A_class_that_nobody_serves_ends_the_wait_and_says_what_to_look_at()
    {
        await Edge.RequireAsync();
        var stack = await PulumiStack.CreateAsync();
        await using var _ = stack;
        var file = await stack.WriteAsync(
            "class.yaml",
            $"{{apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: {{name: {stack.Name}}}, spec: {{controller: example.com/nobody}}}}"
        );
        await Cluster.KubectlAsync("apply", "-f", file);
        try
        {
            await stack.ConfigureAsync(Settings(stack.Name));
            var update = await stack.TryUpAsync();

            update.ExitCode.ShouldNotBe(0);
            (update.StandardOutput + update.StandardError).ShouldContain($"see that a controller runs that serves the class {stack.Name}");
        }
        finally
        {
            await Cluster.KubectlAsync("delete", "-f", file);
        }
    }

    private string Settings(string @class) =>
        $$"""{ "route": { "kind": "Ingress", "hostnames": ["{{_host}}"], "ingressClass": "{{@class}}", "timeoutSeconds": 10 } }""";
}
