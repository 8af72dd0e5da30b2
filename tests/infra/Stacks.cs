namespace KubeExpose.Infra.Tests;

/// <summary>Settings that show each kind of stack, as one JSON object of groups.</summary>
internal static class Stacks
{
    internal const string Tutorial = """{ "app": { "profile": "tutorial" }, "service": { "type": "NodePort" } }""";

    internal const string Addresses =
        """{ "service": { "addresses": ["192.0.2.10", "192.0.2.11", "2001:db8::10"], "httpTargetPort": 80, "httpsTargetPort": 8443, "httpsAppProtocol": "https" } }""";

    internal const string ExternalName = """{ "service": { "type": "ExternalName", "externalName": "app.example.com" } }""";

    internal const string Headless = """{ "service": { "type": "Headless" } }""";

    internal const string ScaledToZero = """{ "workload": { "replicas": 0 } }""";

    internal const string OwnText = """{ "nginx": { "include": "Content/include.conf", "httpInclude": "Content/http-include.conf" } }""";

    internal const string TlsRoute =
        """{ "certificate": { "mode": "ca" }, "route": { "kind": "TLSRoute", "hostnames": ["shop.example.com"], "gateway": { "namespace": "edge", "name": "public", "listener": "tls" }, "labels": { "exposed": "yes" }, "annotations": { "external-dns.alpha.kubernetes.io/ttl": "60" } } }""";

    internal const string HttpRoute =
        """{ "service": { "http": "off" }, "network": { "allowFrom": [{ "namespace": "web" }] }, "route": { "kind": "HTTPRoute", "hostnames": ["shop.example.com", "*.shop.example.com"], "gateway": { "namespace": "edge", "name": "public" }, "path": "/shop", "redirectListener": "web", "caCertificate": "Content/edge.crt" } }""";

    internal const string Ingress = """{ "route": { "kind": "Ingress", "hostnames": ["shop.example.com"], "ingressClass": "traefik" } }""";

    internal static string Dev { get; } = Repository.Settings("dev");

    internal static string Prod { get; } = Repository.Settings("prod");

    /// <summary>All that Pod Security and the linters must be content with.</summary>
    internal static IEnumerable<string> Hardened =>
        ["{}", Dev, Prod, Addresses, ExternalName, Headless, OwnText, TlsRoute, HttpRoute, Ingress];
}
