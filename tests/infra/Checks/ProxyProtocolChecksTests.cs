using System.Text.Json;
using KubeExpose.Infra.Tests.Settings;

namespace KubeExpose.Infra.Tests.Checks;

public sealed class ProxyProtocolChecksTests
{
    /// <summary>Annotations by which clouds let their load balancers speak the PROXY protocol.</summary>
    public static TheoryData<string, string> On =>
        new()
        {
            { "service.beta.kubernetes.io/aws-load-balancer-proxy-protocol", "*" },
            {
                "service.beta.kubernetes.io/aws-load-balancer-target-group-attributes",
                "preserve_client_ip.enabled=false,proxy_protocol_v2.enabled=true"
            },
            { "service.beta.kubernetes.io/azure-pls-proxy-protocol", "true" },
            { "service.beta.kubernetes.io/do-loadbalancer-enable-proxy-protocol", "true" },
            { "load-balancer.hetzner.cloud/uses-proxyprotocol", "true" },
            { "service.beta.kubernetes.io/ovh-loadbalancer-proxy-protocol", "v2" },
            { "loadbalancer.openstack.org/proxy-protocol", "v1" },
            { "service.beta.kubernetes.io/scw-loadbalancer-proxy-protocol-v2", "80,443" },
            { "service.beta.kubernetes.io/linode-loadbalancer-default-proxy-protocol", "v2" },
            { "service.beta.kubernetes.io/linode-loadbalancer-port-443", "{\"protocol\": \"tcp\", \"proxy-protocol\": \"v2\"}" },
            { "service.beta.kubernetes.io/vultr-loadbalancer-proxy-protocol", "true" },
            { "service.beta.kubernetes.io/oci-load-balancer-connection-proxy-protocol-version", "2" },
            { "service.kubernetes.io/ibm-load-balancer-cloud-provider-enable-features", "proxy-protocol" },
            { "kubernetes.civo.com/loadbalancer-enable-proxy-protocol", "send-proxy" },
            { "k8s.cloudscale.ch/loadbalancer-pool-protocol", "proxyv2" },
        };

    /// <summary>The same, switched off, or about something else.</summary>
    public static TheoryData<string, string> Off =>
        new()
        {
            { "service.beta.kubernetes.io/aws-load-balancer-target-group-attributes", "proxy_protocol_v2.enabled=false" },
            { "service.beta.kubernetes.io/do-loadbalancer-enable-proxy-protocol", "false" },
            { "service.beta.kubernetes.io/linode-loadbalancer-default-proxy-protocol", "none" },
            { "service.beta.kubernetes.io/linode-loadbalancer-port-443", "{\"protocol\": \"https\", \"proxy-protocol\": \"none\"}" },
            { "service.beta.kubernetes.io/do-loadbalancer-protocol", "https" },
            { "k8s.cloudscale.ch/loadbalancer-pool-protocol", "tcp" },
            { "service.beta.kubernetes.io/aws-load-balancer-type", "nlb" },
        };

    [Theory, MemberData(nameof(On))]
    public void A_balancer_that_speaks_it_needs_an_nginx_that_expects_it(string annotation, string value)
    {
        var fault = Given.Json(Settings(annotation, value, expected: false)).Faults.ShouldHaveSingleItem();
        fault.Key.ShouldBe($"service.annotations.{annotation}");
        fault.Remedy.ShouldBe("set service.proxyProtocol true, or remove it");
    }

    [Theory, MemberData(nameof(On))]
    public void With_the_setting_it_is_accepted(string annotation, string value) =>
        Given.Accepted(Settings(annotation, value, expected: true));

    [Theory, MemberData(nameof(Off))]
    public void A_balancer_that_does_not_speak_it_needs_none(string annotation, string value) =>
        Given.Accepted(Settings(annotation, value, expected: false));

    private static string Settings(string annotation, string value, bool expected) =>
        JsonSerializer.Serialize(
            new
            {
                service = new
                {
                    type = "LoadBalancer",
                    annotations = new Dictionary<string, string> { [annotation] = value },
                    proxyProtocol = expected,
                },
            }
        );
}
