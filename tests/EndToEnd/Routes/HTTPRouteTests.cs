using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Routes;

public sealed class HTTPRouteTests(SharedStack shared) : IClassFixture<SharedStack>
{
    private readonly string _host = Edge.HostOf("http");

    [Theory]
    [InlineData("https")]
    [InlineData("http")]
    public async Task The_gateway_terminates_TLS_and_redirects_plain_HTTP(string backend)
    {
        var stack = await UpAsync(backend);

        (await Edge.AskAsync(stack)).ShouldContain("Welcome to nginx!");
        (await Edge.UrlAsync(stack)).ShouldBe($"https://{_host}:8443");
        await stack.ShouldBeUpToDateAsync();
    }

    [Fact]
    public async Task A_route_made_by_hand_is_taken_over_whole_and_below_its_path_the_release_is_proven()
    {
        await Edge.RequireAsync();
        await using var stack = await PulumiStack.CreateAsync();
        await Cluster.KubectlAsync("create", "namespace", stack.Namespace);
        var byHand = $$"""
            apiVersion: gateway.networking.k8s.io/v1
            kind: HTTPRoute
            metadata: { name: my-nginx, annotations: { old: "1" } }
            spec:
              parentRefs: [{{Edge.Gateway}}]
              hostnames: ["{{_host}}", "{{Edge.HostOf("old")}}"]
              rules:
              - matches: [{ path: { type: PathPrefix, value: /old } }]
                backendRefs: [{ name: elsewhere, port: 80 }]
            """;
        await Cluster.KubectlAsync("apply", "-f", await stack.WriteAsync("route.yaml", byHand), "-n", stack.Namespace);
        await stack.WriteAsync("edge.crt", await Edge.CertificateAsync());
        await stack.ConfigureAsync(Settings("https", """, "cluster": { "adoptExisting": true } """, """, "path": "/shop" """));

        var preview = await stack.TryPreviewAsync();
        preview.StandardOutput.ShouldContain(
            $"HTTPRoute my-nginx in namespace {stack.Namespace}, made by kubectl-client-side-apply, is taken"
        );
        await stack.UpAsync();

        var route = await Cluster.GetAsync("httproute", "my-nginx", "-n", stack.Namespace);
        route.GetProperty("metadata").ToString().ShouldNotContain("\"old\"");
        route.GetProperty("spec").GetProperty("hostnames").EnumerateArray().Select(one => one.GetString()).ShouldBe([_host]);
        route.GetProperty("spec").ToString().ShouldNotContain("elsewhere");
        (await Cluster.KubectlAsync("logs", "-l", "app.kubernetes.io/name=my-nginx", "-n", stack.Namespace)).ShouldContain("/shop/release");
        await stack.ShouldBeUpToDateAsync();
    }

    [Theory]
    [InlineData("caCertificateRefs/0/name", "wrong")]
    [InlineData("hostname", "other.example", Explicit = true)]
    public async Task A_gateway_that_trusts_another_authority_or_name_than_nginxs_fails_the_proof(string field, string value)
    {
        var stack = await UpAsync("https");
        var trust = await stack.WriteAsync("wrong.crt", await Edge.CertificateAsync());
        await Cluster.KubectlAsync("delete", "configmap", "wrong", "-n", stack.Namespace, "--ignore-not-found");
        await Cluster.KubectlAsync("create", "configmap", "wrong", "-n", stack.Namespace, $"--from-file=ca.crt={trust}");
        await Cluster.KubectlAsync(
            "patch",
            "backendtlspolicy",
            "my-nginx",
            "-n",
            stack.Namespace,
            "--type=json",
            "-p",
            $$"""[{ "op": "replace", "path": "/spec/validation/{{field}}", "value": "{{value}}" }]"""
        );

        // another question makes another proof, and nothing else
        await stack.ConfigureAsync(Settings("https", """, "verification": { "path": "/?again", "timeoutSeconds": 5 } """));
        var update = await stack.TryUpAsync();

        update.ExitCode.ShouldNotBe(0);
        update.StandardOutput.ShouldContain($"the proof failed at route: https://{_host}:8443");
        update.StandardOutput.ShouldContain("status 500");
        // the engine believes that the policy is as it was made
        await stack.RefreshAsync();
    }

    private async Task<PulumiStack> UpAsync(string backend)
    {
        await Edge.RequireAsync();
        var stack = await shared.ConfigureAsync(Settings(backend));
        await stack.WriteAsync("edge.crt", await Edge.CertificateAsync());
        return await shared.UpAsync(Settings(backend));
    }

    private string Settings(string backend, string more = "", string moreOfRoute = "") =>
        $$"""
            {
              "certificate": { "mode": "ca" },
              "route": {
                "kind": "HTTPRoute", "hostnames": ["{{_host}}"], "backend": "{{backend}}", "gateway": {{Edge.Gateway}},
                "redirectListener": "http", "caCertificate": "edge.crt"{{moreOfRoute}}
              }{{more}}
            }
            """;
}
