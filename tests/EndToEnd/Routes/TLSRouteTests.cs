using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Routes;

public sealed class TLSRouteTests(SharedStack shared) : IClassFixture<SharedStack>
{
    private readonly string _host = Edge.HostOf("tls");

    [Fact]
    public async Task Clients_come_through_the_gateway_to_nginxs_own_certificate()
    {
        await Edge.RequireAsync();

        // the update proves the certificate's fingerprint through the gateway
        var stack = await shared.UpAsync(Routed("TLSRoute"));

        (await Edge.AskAsync(stack)).ShouldContain("Welcome to nginx!");
        (await Edge.UrlAsync(stack)).ShouldBe($"https://{_host}");
        await stack.ShouldBeUpToDateAsync();
    }

    [Fact]
    public async Task Stacks_share_a_gateway_each_by_its_own_name()
    {
        await Edge.RequireAsync();
        var stack = await shared.UpAsync(Routed("TLSRoute"));
        await using var other = await PulumiStack.CreateAsync();
        await other.ConfigureAsync(Routed("TLSRoute").Replace(_host, Edge.HostOf("other"), StringComparison.Ordinal));

        await other.UpAsync();

        // each is verified by its own authority, and by no other's
        (await Edge.AskAsync(stack)).ShouldContain("Welcome to nginx!");
        (await Edge.AskAsync(other)).ShouldContain("Welcome to nginx!");
    }

    [Fact]
    public async Task A_living_stack_goes_behind_the_gateway_and_leaves_it_with_the_same_Service()
    {
        await Edge.RequireAsync();
        const string Without = """{ "certificate": { "mode": "ca" } }""";
        var stack = await shared.UpAsync(Without);
        var uid = (await LiveService.GetAsync(stack.Namespace)).Uid;

        foreach (var settings in new[] { Routed("TLSRoute"), Routed("HTTPRoute", """, "caCertificate": "edge.crt" """) })
        {
            await stack.WriteAsync("edge.crt", await Edge.CertificateAsync());
            await shared.UpAsync(settings);
            (await Edge.AskAsync(stack)).ShouldContain("Welcome to nginx!");
        }

        var before = (await stack.OutputsAsync()).GetProperty("certificateFingerprint").GetString();
        await shared.UpAsync(Without);
        (await stack.OutputsAsync()).GetProperty("certificateFingerprint").GetString().ShouldBe(before);
        await stack.ShouldBeUpToDateAsync();
        (await LiveService.GetAsync(stack.Namespace)).Uid.ShouldBe(uid);
        (await Cluster.KubectlAsync("get", "tlsroutes,httproutes,backendtlspolicies", "-n", stack.Namespace, "-o", "name")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(""" "listener": "none" """, "kube-expose:route.gateway.listener is none; allowed: a listener of Gateway gateway/lab")]
    [InlineData(""" "listener": "https" """, "kube-expose:route.gateway.listener is https; allowed: a listener of Gateway gateway/lab")]
    [InlineData(""" "name": "none" """, "kube-expose:route.gateway is gateway/none; allowed: a Gateway of the cluster")]
    public async Task What_the_gateway_has_not_is_told_by_a_preview(string gateway, string fault)
    {
        await Edge.RequireAsync();
        var stack = await shared.ConfigureAsync(Routed("TLSRoute", gateway: gateway));

        var preview = await stack.TryPreviewAsync();

        preview.ExitCode.ShouldNotBe(0);
        preview.StandardOutput.ShouldContain(fault);
    }

    [Fact]
    public async Task A_gateway_without_an_address_and_a_host_name_that_fits_no_listener_are_told_by_a_preview()
    {
        await Edge.RequireAsync();
        await using var stack = await PulumiStack.CreateAsync();
        await stack.CreateNamespaceAsync();
        const string Listener = """{ name: tls, hostname: idle.example, port: 443, protocol: TLS, tls: { mode: Passthrough } }""";
        var gateway = $$"""
            apiVersion: gateway.networking.k8s.io/v1
            kind: Gateway
            metadata: { name: idle, namespace: {{stack.Namespace}} }
            spec: { gatewayClassName: nobody, listeners: [{{Listener}}] }
            """;
        await Cluster.KubectlAsync("apply", "-f", await stack.WriteAsync("gateway.yaml", gateway));
        await stack.ConfigureAsync(
            $$"""{ "route": { "kind": "TLSRoute", "hostnames": ["{{_host}}"], "gateway": { "namespace": "{{stack.Namespace}}", "name": "idle" } } }"""
        );

        var preview = await stack.TryPreviewAsync();

        preview.ExitCode.ShouldNotBe(0);
        preview.StandardOutput.ShouldContain("kube-expose:route.gateway.name is idle; allowed: a Gateway with an address");
        preview.StandardOutput.ShouldContain($"kube-expose:route.hostnames[0] is {_host}; allowed: a host name that a listener of Gateway");
    }

    private string Routed(string kind, string more = "", string gateway = "") =>
        $$"""
        {
          "certificate": { "mode": "ca" },
          "route": {
            "kind": "{{kind}}", "hostnames": ["{{_host}}"],
            "gateway": { "namespace": "gateway"{{(gateway.Contains("name", StringComparison.Ordinal) ? "" : """, "name": "lab" """)}}{{(
            gateway.Length > 0 ? $", {gateway}" : ""
        )}} }{{more}}
          }
        }
        """;
}
