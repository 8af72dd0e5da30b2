using System.Collections.Immutable;
using System.Text.Json.Nodes;
using KubeExpose.Infra.Routes;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Tests.Settings;

namespace KubeExpose.Infra.Tests.Routes;

public sealed class PlatformGatewayTests
{
    private const string Address = """{ "addresses": [{ "type": "IPAddress", "value": "203.0.113.7" }] }""";

    private const string Http =
        """{ "name": "web", "port": 80, "protocol": "HTTP", "allowedRoutes": { "namespaces": { "from": "All" } } }""";

    private const string Tls =
        """{ "name": "tls", "port": 443, "protocol": "TLS", "tls": { "mode": "Passthrough" }, "allowedRoutes": { "namespaces": { "from": "All" } } }""";

    private const string Https =
        """{ "name": "https", "port": 8443, "protocol": "HTTPS", "hostname": "*.example.com", "allowedRoutes": { "namespaces": { "from": "All" } } }""";

    [Fact]
    public void A_route_attaches_to_every_listener_that_fits_it_and_to_no_other()
    {
        var attachment = Attach(Route("HTTPRoute", """, "redirectListener": "web" """), out var faults, Http, Tls, Https);

        faults.ShouldBeEmpty();
        attachment.Listeners.ShouldBe(["https"]);
        attachment.Edge.Addresses.ShouldBe(["203.0.113.7"]);
        attachment.Edge.Ports.ShouldBe(new(80, 8443));
        Attach(Route("TLSRoute"), out _, Http, Tls, Https).Listeners.ShouldBe(["tls"]);
    }

    [Theory]
    [InlineData("shop.example.com", "shop.example.com", true)]
    [InlineData("shop.example.com", "*.example.com", true)]
    [InlineData("eu.shop.example.com", "*.example.com", true)]
    [InlineData("*.example.com", "shop.example.com", true)]
    [InlineData("*.example.com", "*.example.com", true)]
    [InlineData("*.shop.example.com", "*.example.com", true)]
    [InlineData("example.com", "*.example.com", false)]
    [InlineData("shop.example.org", "*.example.com", false)]
    [InlineData("shop.example.com", "web.example.com", false)]
    public void A_host_name_that_no_listener_is_for_is_refused(string hostname, string listener, bool fits)
    {
        var json = Tls.Replace("\"port\"", $"\"hostname\": \"{listener}\", \"port\"", StringComparison.Ordinal);

        Attach(Route("TLSRoute", hostname: hostname), out var faults, json);

        faults.Select(fault => fault.Key).ShouldBe(fits ? [] : ["route.hostnames[0]"]);
    }

    [Theory]
    [InlineData("TLSRoute", """, "listener": "gone" """)]
    [InlineData("TLSRoute", """, "listener": "https" """)]
    [InlineData("HTTPRoute", """, "listener": "web" """)]
    [InlineData("HTTPRoute", """, "listener": "tls" """)]
    public void A_listener_that_is_not_there_or_speaks_something_else_is_refused_with_those_that_there_are(string kind, string listener)
    {
        Attach(Route(kind, gateway: listener), out var faults, Http, Tls, Https);

        var fault = faults.ShouldHaveSingleItem();
        fault.Key.ShouldBe("route.gateway.listener");
        fault.Allowed.ShouldContain("it has web (HTTP), tls (TLS passed through), https (HTTPS, *.example.com)");
    }

    [Theory]
    [InlineData("""{ "from": "All" }""", true)]
    [InlineData("""{ "from": "Same" }""", false)]
    [InlineData("""{ "from": "None" }""", false)]
    [InlineData("""{}""", false)]
    [InlineData("""{ "from": "Selector", "selector": { "matchLabels": { "team": "web" } } }""", true)]
    [InlineData("""{ "from": "Selector", "selector": { "matchLabels": { "team": "other" } } }""", false)]
    [InlineData(
        """{ "from": "Selector", "selector": { "matchExpressions": [{ "key": "team", "operator": "In", "values": ["web"] }] } }""",
        true
    )]
    [InlineData(
        """{ "from": "Selector", "selector": { "matchExpressions": [{ "key": "team", "operator": "NotIn", "values": ["web"] }] } }""",
        false
    )]
    [InlineData("""{ "from": "Selector", "selector": { "matchExpressions": [{ "key": "team", "operator": "Exists" }] } }""", true)]
    [InlineData("""{ "from": "Selector", "selector": { "matchExpressions": [{ "key": "team", "operator": "DoesNotExist" }] } }""", false)]
    public void A_listener_that_does_not_let_the_namespace_in_is_refused(string namespaces, bool isIn)
    {
        var json =
            $$"""{ "name": "tls", "port": 443, "protocol": "TLS", "tls": { "mode": "Passthrough" }, "allowedRoutes": { "namespaces": {{namespaces}} } }""";

        Attach(Route("TLSRoute"), out var faults, json);

        faults.Select(fault => fault.Key).ShouldBe(isIn ? [] : ["route.gateway.listener"]);
        faults.ShouldAllBe(fault => fault.Remedy!.Contains("does not let the namespace in", StringComparison.Ordinal));
    }

    [Fact]
    public void A_listener_that_takes_other_kinds_of_routes_is_refused()
    {
        Attach(
            Route("TLSRoute"),
            out var faults,
            """{ "name": "tls", "port": 443, "protocol": "TLS", "tls": { "mode": "Passthrough" }, "allowedRoutes": { "namespaces": { "from": "All" }, "kinds": [{ "kind": "TCPRoute" }] } }"""
        );

        faults.ShouldHaveSingleItem().Key.ShouldBe("route.gateway.listener");
    }

    [Theory]
    [InlineData("https")]
    [InlineData("gone")]
    public void A_listener_that_can_not_redirect_is_refused(string listener)
    {
        Attach(Route("HTTPRoute", $$""", "redirectListener": "{{listener}}" """), out var faults, Http, Https);

        faults.ShouldHaveSingleItem().Key.ShouldBe("route.redirectListener");
    }

    [Fact]
    public void A_Gateway_without_an_address_is_refused()
    {
        Gateway("{}", Tls).Attach(Given.Accepted(Route("TLSRoute")), Labels, out var faults);

        faults.ShouldHaveSingleItem().Key.ShouldBe("route.gateway.name");
    }

    private static ImmutableDictionary<string, string> Labels { get; } = ImmutableDictionary<string, string>.Empty.Add("team", "web");

    private static Attachment Attach(string settings, out ImmutableArray<Fault> faults, params string[] listeners) =>
        Gateway(Address, listeners).Attach(Given.Accepted(settings), Labels, out faults);

    private static PlatformGateway Gateway(string status, params string[] listeners) =>
        PlatformGateway.Of(
            JsonNode.Parse(
                $$"""{ "metadata": { "namespace": "edge", "name": "public" }, "spec": { "listeners": [{{string.Join(',', listeners)}}] }, "status": {{status}} }"""
            )!
        );

    private static string Route(string kind, string more = "", string gateway = "", string hostname = "shop.example.com") =>
        $$"""{ "route": { "kind": "{{kind}}", "hostnames": ["{{hostname}}"], "gateway": { "namespace": "edge", "name": "public"{{gateway}} }{{more}} } }""";
}
