using k8s.Models;
using KubeExpose.Infra.Tests.Recording;
using KubeExpose.Infra.Tests.Settings;

namespace KubeExpose.Infra.Tests.Routes;

[Collection(StackCollection.Name)]
public sealed class RouteTests
{
    [Theory]
    [InlineData(Stacks.TlsRoute, "https://shop.example.com")]
    [InlineData(Stacks.HttpRoute, "https://shop.example.com/shop")]
    [InlineData(Stacks.Ingress, "https://shop.example.com")]
    public async Task Its_host_names_lead_the_URLs_and_the_certificate_is_for_them(string settings, string url)
    {
        var stack = await Recorded.Of(settings);

        PlainJson.Of(stack.Outputs["urls"]).ShouldStartWith($"[\"{url}\"");
        stack.Declared.ShouldContain(one =>
            (one.Kind == "CertRequest" || one.Kind == "SelfSignedCert")
            && one.Json.Contains("\"shop.example.com\"", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task An_Ingress_gives_its_addresses()
    {
        var stack = await Recorded.Of(Stacks.Ingress);

        PlainJson.Of(stack.Outputs["externalAddresses"]).ShouldBe("""["203.0.113.9"]""");
        stack.Outputs["curlCommand"].ShouldBeOfType<string>().ShouldContain("--connect-to ::203.0.113.9:443 https://shop.example.com/");
        Variables(stack)["EDGE"].ShouldBe("203.0.113.9");
    }

    [Theory]
    [InlineData("", "my-nginx-tls-1a2b3c4d")]
    [InlineData(""", "tlsSecret": "wildcard-tls" """, "wildcard-tls")]
    [InlineData(""", "tlsSecret": "none" """, null)]
    public async Task An_Ingress_serves_with_the_Secret_that_was_chosen(string more, string? secret) =>
        Read<V1Ingress>(await Recorded.Of($$"""{ "route": { "kind": "Ingress", "hostnames": ["shop.example.com"]{{more}} } }"""))
            .Spec.Tls.ShouldHaveSingleItem()
            .SecretName.ShouldBe(secret);

    [Theory]
    [InlineData(Stacks.TlsRoute, "/etc/ssl/kube-expose/ca.crt", true)]
    [InlineData(Stacks.Ingress, "/etc/ssl/kube-expose/ca.crt", true)]
    [InlineData(Stacks.HttpRoute, "/etc/ssl/kube-expose/edge.crt", false)]
    public async Task The_proof_knows_what_comes_through_the_gateway(string settings, string trust, bool ownCertificate)
    {
        var variables = Variables(await Recorded.Of(settings));

        variables["EDGE_TRUST"].ShouldBe(trust);
        variables["EDGE_FINGERPRINT"].ShouldBe(ownCertificate ? variables["FINGERPRINT"] : "");
    }

    [Fact]
    public async Task Another_route_is_proven_anew() =>
        Hash(await Recorded.Of(Stacks.TlsRoute))
            .ShouldNotBe(Hash(await Recorded.Of(Stacks.TlsRoute.Replace("\"tls\"", "\"other\"", StringComparison.Ordinal))));

    [Fact]
    public async Task The_gateways_namespace_gets_in_beside_those_that_may() =>
        Read<V1NetworkPolicy>(await Recorded.Of(Stacks.HttpRoute), "my-nginx")
            .Spec.Ingress.ShouldHaveSingleItem()
            .FromProperty.Select(peer => peer.NamespaceSelector?.MatchLabels["kubernetes.io/metadata.name"])
            .ShouldBe([null, "web", "edge"]);

    [Fact]
    public async Task Whoever_asks_may_reach_the_edge() =>
        Read<V1NetworkPolicy>(await Recorded.Of(Stacks.Ingress), "my-nginx-curl")
            .Spec.Egress[^1]
            .To.Select(peer => peer.IpBlock?.Cidr)
            .ShouldBe([null, "203.0.113.9/32"]);

    [Fact]
    public void The_tutorial_has_no_route() =>
        Given
            .Json("""{ "app": { "profile": "tutorial" }, "route": { "kind": "Ingress", "hostnames": ["shop.example.com"] } }""")
            .Faults.Select(fault => fault.Key)
            .ShouldBe(["route.kind", "route.hostnames"], ignoreOrder: true);

    private static T Read<T>(Recorded stack, string? name = null)
        where T : class => StrictApi.All<T>(stack, name).ShouldHaveSingleItem();

    private static Dictionary<string, string> Variables(Recorded stack) =>
        Read<V1Job>(stack).Spec.Template.Spec.Containers.Single().Env.ToDictionary(one => one.Name, one => one.Value);

    private static string Hash(Recorded stack) => Read<V1Job>(stack).Spec.Template.Metadata.Annotations["kube-expose/route"];
}
