using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Tests.Routes;

public sealed class EdgeTests
{
    private const string Ask = "curl --silent --show-error --max-time 10";

    private static readonly Edge Edge = new(["203.0.113.7", "2001:db8::7"], new(80, 8443));

    private static readonly RouteSettings Tls = new() { Kind = RouteKind.TLSRoute, Hostnames = ["shop.example.com", "*.shop.example.com"] };

    private static readonly RouteSettings Http = Tls with { Kind = RouteKind.HTTPRoute, Path = "/shop/" };

    [Fact]
    public void A_URL_has_the_gateways_port_and_the_path() =>
        Edge.Reaches(Http)
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                reach => reach.Https.ShouldBe("https://shop.example.com:8443/shop"),
                reach => reach.Http.ShouldBe("http://shop.example.com/shop")
            );

    public static TheoryData<RouteSettings, string> EveryTrust =>
        new()
        {
            { Tls, "--cacert <(pulumi stack output caCertificatePem) --connect-to ::203.0.113.7:8443 https://shop.example.com/" },
            { Http, "--connect-to ::203.0.113.7:8443 https://shop.example.com/shop/" },
            {
                Http with
                {
                    CaCertificate = "certificates/edge.crt",
                },
                "--cacert certificates/edge.crt --connect-to ::203.0.113.7:8443 https://shop.example.com/shop/"
            },
            {
                Http with
                {
                    CaCertificate = "-----BEGIN CERTIFICATE-----",
                },
                "--cacert <(pulumi config get --path route.caCertificate) --connect-to ::203.0.113.7:8443 https://shop.example.com/shop/"
            },
        };

    [Theory, MemberData(nameof(EveryTrust))]
    public void The_command_trusts_what_the_edge_is_verified_with(RouteSettings route, string arguments) =>
        Commands.Curl(Edge.Reaches(route).First()).ShouldBe($"{Ask} {arguments}");
}
