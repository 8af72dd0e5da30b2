using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Tests.Settings;

namespace KubeExpose.Infra.Tests.Exposure;

public sealed class LostRedirectTests
{
    [Theory]
    [InlineData("""{ "type": "NodePort", "http": "redirect", "nodeAddresses": ["192.0.2.1"] }""", true)]
    [InlineData("""{ "type": "NodePort", "http": "redirect", "nodeAddresses": ["192.0.2.1"], "httpsNodePort": 30443 }""", true)]
    [InlineData(
        """{ "type": "NodePort", "http": "redirect", "nodeAddresses": ["192.0.2.1"], "httpNodePort": 30080, "httpsNodePort": 30443 }""",
        false
    )]
    [InlineData("""{ "type": "NodePort", "http": "redirect" }""", false)]
    [InlineData("""{ "type": "NodePort", "http": "on", "nodeAddresses": ["192.0.2.1"] }""", false)]
    public void A_redirect_from_a_nodes_port_arrives_where_both_ports_are_pinned(string service, bool isLost)
    {
        var settings = Given.Accepted($"{{ \"service\": {service} }}");

        (LostRedirect.Warning(settings.Service) is not null).ShouldBe(isLost);
    }

    [Fact]
    public void A_load_balancer_listens_at_the_services_port() =>
        LostRedirect.Warning(Given.Accepted("""{ "service": { "type": "LoadBalancer", "http": "redirect" } }""").Service).ShouldBeNull();
}
