using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Tests.Settings;

namespace KubeExpose.Infra.Tests.Nginx;

public sealed class ServerBlocksTests
{
    [Theory]
    [InlineData("""{ "type": "ClusterIP", "http": "redirect" }""", "https://$host$request_uri")]
    [InlineData("""{ "type": "ClusterIP", "http": "redirect", "httpsPort": 9443 }""", "https://$host:9443$request_uri")]
    [InlineData("""{ "type": "Headless", "http": "redirect" }""", "https://$host:8443$request_uri")]
    [InlineData(
        """{ "type": "NodePort", "http": "redirect", "httpNodePort": 30080, "httpsNodePort": 30443 }""",
        "https://$host$public_port$request_uri"
    )]
    public void The_redirect_leads_to_where_https_is_served(string service, string location) =>
        MainFile
            .Text(NginxModel.Of(Given.Accepted($$"""{ "service": {{service}} }"""), site: null, new(null, null)))
            .ShouldContain($"return 308 {location};");
}
