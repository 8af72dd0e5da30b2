using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Tests.Settings;

namespace KubeExpose.Infra.Tests.Nginx;

public sealed class ServerBlocksTests
{
    [Theory]
    [InlineData("""{ "type": "ClusterIP" }""", "https://$host$request_uri")]
    [InlineData("""{ "type": "ClusterIP", "httpsPort": 9443 }""", "https://$host:9443$request_uri")]
    [InlineData("""{ "type": "Headless" }""", "https://$host:8443$request_uri")]
    [InlineData("""{ "type": "NodePort", "httpNodePort": 30080, "httpsNodePort": 30443 }""", "https://$host$public_port$request_uri")]
    public void The_redirect_leads_to_where_https_is_served(string service, string location) =>
        NginxFiles
            .For(Given.Accepted($$"""{ "service": {{service}}, "nginx": { "redirectToHttps": true } }"""), "/")[NginxFiles.Main]
            .ShouldContain($"return 308 {location};");
}
