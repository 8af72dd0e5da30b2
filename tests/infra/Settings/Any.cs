using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace KubeExpose.Infra.Tests.Settings;

/// <summary>Settings at random, as JSON objects of groups.</summary>
internal static class Any
{
    private static readonly string[] Everywhere = ["ClusterIP", "Headless", "NodePort", "LoadBalancer", "ExternalName"];
    private static readonly string[] WithPods = ["ClusterIP", "Headless", "NodePort", "LoadBalancer"];
    private static readonly string[] WithClusterIP = ["ClusterIP", "NodePort", "LoadBalancer"];
    private static readonly string[] WithNodePorts = ["NodePort", "LoadBalancer"];
    private static readonly string[] Balanced = ["LoadBalancer"];
    private static readonly string[] Alias = ["ExternalName"];

    private static readonly (string Key, string Value) Hostnames = ("route.hostnames", """["shop.example.com"]""");

    private static readonly (string Key, string Value) Gateway = (
        "route.gateway",
        """{ "namespace": "edge", "name": "public", "listener": "https" }"""
    );

    /// <summary>Each setting, with values that it may have.</summary>
    internal static readonly ImmutableArray<Sample> Samples =
    [
        new("cluster.context", Everywhere, ["\"kind-kind\""]),
        new("cluster.kubeconfig", Everywhere, ["\"/home/me/.kube/config\""]),
        new("cluster.domain", Everywhere, ["\"cluster.local\"", "\"k8s.example.com\""]),
        new("cluster.serviceCidrs", Everywhere, ["""["10.96.0.0/16"]""", """["10.96.0.0/16", "fd00:10:96::/112"]"""]),
        new("cluster.adoptExisting", Everywhere, ["true", "false"]),
        new("app.name", Everywhere, ["\"shop\"", "\"a\"", "\"my-nginx-2\"", "\"a234567890123456789012345678901234567890\""]),
        new("app.namespace", Everywhere, ["\"shop\"", "\"default\""]),
        new("app.createNamespace", Everywhere, ["true"]) { Needs = [("app.namespace", "\"shop\"")] },
        new("app.profile", Everywhere, ["\"tutorial\""]),
        new("app.version", Everywhere, ["\"1.2.3\"", "2", "true"]),
        new("app.classification", Everywhere, ["\"internal\""]),
        new(
            "app.labels",
            Everywhere,
            ["""{ "team": "web", "app": "shop", "app.kubernetes.io/part-of": "shop", "example.com/cost": "42" }""", """{ "empty": "" }"""]
        ),
        new("app.annotations", Everywhere, ["""{ "example.com/Owner": "web@example.com" }""", """{ "note": "{\"any\": [\"text\"]}" }"""]),
        new("app.enableServiceLinks", Everywhere, ["true", "false", "\"false\""]),
        new("service.http", WithPods, ["\"on\"", "\"redirect\"", "\"off\""]),
        new("service.proxyProtocol", WithPods, ["true", "false"]),
        new("service.httpPort", WithClusterIP, ["80", "8080", "65535", "\"81\""]),
        new("service.httpsPort", WithClusterIP, ["443", "8443", "1"]),
        new("service.httpPortName", WithPods, ["\"web\"", "\"http-alt\""]),
        new("service.httpsPortName", WithPods, ["\"tls\"", "\"web-secure\""]),
        new("service.httpAppProtocol", WithPods, ["\"http\"", "\"kubernetes.io/ws\""]),
        new("service.httpsAppProtocol", WithPods, ["\"https\""]),
        new("service.httpNodePort", WithNodePorts, ["30000", "30080", "32767"]),
        new("service.httpsNodePort", WithNodePorts, ["30443", "30001"]),
        new("service.nodeAddresses", WithNodePorts, ["""["192.0.2.1"]""", """["node1.example.com", "2001:db8::1"]"""]),
        new("service.externalTrafficPolicy", WithNodePorts, ["\"Cluster\"", "\"Local\""]),
        new("service.internalTrafficPolicy", WithClusterIP, ["\"Cluster\"", "\"Local\""]),
        new("service.trafficDistribution", WithClusterIP, ["\"PreferClose\"", "\"PreferSameZone\"", "\"PreferSameNode\""]),
        new("service.sessionAffinity", WithClusterIP, ["\"None\"", "\"ClientIP\""]),
        new("service.sessionAffinityTimeoutSeconds", WithClusterIP, ["1", "86400"])
        {
            Needs = [("service.sessionAffinity", "\"ClientIP\"")],
        },
        new("service.loadBalancerClass", Balanced, ["\"example.com/internal\"", "\"internal\""]),
        new(
            "service.loadBalancerSourceRanges",
            Balanced,
            ["""["203.0.113.0/24"]""", """["10.0.0.0/8", "2001:db8::/32"]""", """["0.0.0.0/0"]"""]
        ),
        new("service.allocateLoadBalancerNodePorts", Balanced, ["true", "false"]),
        new("service.healthCheckNodePort", Balanced, ["30100", "32000"]) { Needs = [("service.externalTrafficPolicy", "\"Local\"")] },
        new("service.ipFamilies", WithPods, ["""["IPv4"]"""]),
        new("service.ipFamilyPolicy", WithPods, ["\"SingleStack\"", "\"PreferDualStack\""]),
        new("service.publishNotReadyAddresses", WithPods, ["true", "false"]),
        new("service.waitForAddress", Balanced, ["true", "false"]),
        new("service.timeoutSeconds", Everywhere, ["10", "3600"]),
        new("service.externalName", Alias, ["\"app.example.com\"", "\"a.example.com\""]),
        new("service.addresses", WithPods, ["""["192.0.2.1"]""", """["192.0.2.1", "192.0.2.2", "2001:db8::1"]"""]),
        new("service.httpTargetPort", WithPods, ["8080", "9000", "8443"]) { Needs = [("service.addresses", "[\"192.0.2.1\"]")] },
        new("service.httpsTargetPort", WithPods, ["8443"]) { Needs = [("service.addresses", "[\"192.0.2.1\"]")] },
        new("service.annotations", Everywhere, ["""{ "service.beta.kubernetes.io/aws-load-balancer-type": "nlb" }"""]),
        new("service.labels", Everywhere, ["""{ "exposed": "yes" }"""]),
        new("route.kind", WithPods, ["\"TLSRoute\"", "\"HTTPRoute\""]) { Needs = [Hostnames, Gateway] },
        new("route.hostnames", WithPods, ["""["shop.example.com"]""", """["shop.example.com", "*.shop.example.com"]"""])
        {
            Needs = [("route.kind", "\"TLSRoute\""), Gateway],
        },
        new("route.gateway", WithPods, ["""{ "namespace": "edge", "name": "public", "listener": "tls" }"""])
        {
            Needs = [("route.kind", "\"HTTPRoute\""), Hostnames],
        },
        new("route.ingressClass", WithPods, ["\"traefik\""]) { Needs = [("route.kind", "\"Ingress\""), Hostnames] },
        new("route.tlsSecret", WithPods, ["\"wildcard-tls\"", "\"none\""]) { Needs = [("route.kind", "\"Ingress\""), Hostnames] },
        new("route.backend", WithPods, ["\"http\"", "\"https\""]) { Needs = [("route.kind", "\"HTTPRoute\""), Hostnames, Gateway] },
        new("route.path", WithPods, ["\"/shop\"", "\"/shop/\""]) { Needs = [("route.kind", "\"HTTPRoute\""), Hostnames, Gateway] },
        new("route.redirectListener", WithPods, ["\"web\""]) { Needs = [("route.kind", "\"HTTPRoute\""), Hostnames, Gateway] },
        new("route.caCertificate", WithPods, ["\"Content/edge.crt\""]) { Needs = [("route.kind", "\"HTTPRoute\""), Hostnames, Gateway] },
        new("route.timeoutSeconds", WithPods, ["5", "3600"]) { Needs = [("route.kind", "\"TLSRoute\""), Hostnames, Gateway] },
        new("route.annotations", WithPods, ["""{ "external-dns.alpha.kubernetes.io/ttl": "60" }"""])
        {
            Needs = [("route.kind", "\"TLSRoute\""), Hostnames, Gateway],
        },
        new("route.labels", WithPods, ["""{ "exposed": "yes" }"""]) { Needs = [("route.kind", "\"Ingress\""), Hostnames] },
        new("certificate.mode", Everywhere, ["\"selfSigned\"", "\"ca\""]),
        new("certificate.algorithm", Everywhere, ["\"P256\"", "\"P384\"", "\"RSA2048\""]),
        new("certificate.validityDays", Everywhere, ["1", "90", "398"]),
        new("certificate.renewBeforeDays", Everywhere, ["1", "30"]),
        new("certificate.dnsNames", Everywhere, ["""["app.example.com", "*.example.com"]"""]),
        new("certificate.ipAddresses", Everywhere, ["""["192.0.2.1", "2001:db8::1"]"""]),
        new("certificate.includeClusterIP", WithClusterIP, ["true", "false"]),
        new("certificate.includeExternalAddresses", Balanced, ["true", "false"]),
        new("certificate.rotateKey", Everywhere, ["false", "true"]),
        new("certificate.rotationToken", Everywhere, ["2", "\"again\""]),
        new("certificate.existingSecret", Everywhere, ["\"shop-tls\""]) { Needs = [("certificate.mode", "\"existing\"")] },
        new("nginx.tlsProfile", Everywhere, ["\"modern\"", "\"intermediate\""]),
        new("nginx.hstsMaxAgeSeconds", Everywhere, ["0", "31536000"]),
        new("nginx.hstsIncludeSubdomains", Everywhere, ["true", "false"]) { Needs = [("nginx.hstsMaxAgeSeconds", "300")] },
        new("nginx.postQuantum", Everywhere, ["true", "false"]),
        new("nginx.headers", Everywhere, ["""{ "X-Frame-Options": "", "Content-Security-Policy": "default-src 'self'" }"""]),
        new("nginx.mergeHeaders", Everywhere, ["true", "false"]),
        new("nginx.keepaliveMinSeconds", Everywhere, ["0", "60"]),
        new("nginx.trustedProxies", WithNodePorts, ["""["10.0.0.0/8"]""", """["192.0.2.0/24", "2001:db8::/32"]"""]),
        new("nginx.include", Everywhere, ["\"Content/include.conf\""]),
        new("nginx.httpInclude", Everywhere, ["\"Content/http-include.conf\""]),
        new("nginx.http2", Everywhere, ["true", "false"]),
        new("nginx.logFormat", Everywhere, ["\"json\"", "\"combined\""]),
        new("nginx.gzip", Everywhere, ["true", "false"]),
        new("nginx.sharedSessionTickets", Everywhere, ["true", "false"]),
        new("site.directory", Everywhere, ["\"Content/site\""]),
        new("site.singlePage", Everywhere, ["true", "false"]),
        new(
            "workload.image",
            Everywhere,
            [
                "\"registry.example.com:5000/web/nginx:1.30.5\"",
                "\"nginx@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\"",
            ]
        ),
        new("workload.replicas", Everywhere, ["0", "1", "3", "1000"]),
        new("workload.cpuRequest", Everywhere, ["\"1m\"", "\"100m\"", "\"0.25\""]),
        new("workload.cpuLimit", Everywhere, ["1", "\"1.5\"", "\"2500m\""]),
        new("workload.memoryRequest", Everywhere, ["\"16Mi\"", "\"100M\""]),
        new("workload.memoryLimit", Everywhere, ["\"1Gi\"", "\"512Mi\"", "\"0.5Gi\"", "\"0.3Gi\""]),
        new("workload.progressDeadlineSeconds", Everywhere, ["30", "600"]),
        new("workload.preStopSeconds", Everywhere, ["1", "60"]),
        new("workload.autoscaler", Everywhere, ["{}", """{ "minReplicas": 1, "maxReplicas": 3, "cpuPercent": 80 }"""]),
        new("workload.imagePullSecrets", WithPods, ["""["registry"]""", """["registry", "mirror.example.com"]"""]),
        new("workload.nodeSelector", WithPods, ["""{ "kubernetes.io/os": "linux", "disk": "" }"""]),
        new(
            "workload.tolerations",
            WithPods,
            [
                """[{ "key": "dedicated", "value": "web", "effect": "NoSchedule" }]""",
                """[{ "operator": "Exists" }, { "key": "a.b/c", "operator": "Exists", "effect": "NoExecute", "tolerationSeconds": 60 }]""",
            ]
        ),
        new("workload.nodeLossSeconds", WithPods, ["0", "300"]),
        new("workload.priorityClassName", WithPods, ["\"system-cluster-critical\""]),
        new("workload.podLabels", WithPods, ["""{ "mesh": "in" }"""]),
        new("workload.podAnnotations", WithPods, ["""{ "prometheus.io/scrape": "false" }"""]),
        new("workload.userNamespace", WithPods, ["true", "false"]),
        new("workload.supplementalGroupsPolicy", WithPods, ["\"Merge\"", "\"Strict\""]),
        new("workload.assignedIds", WithPods, ["false", "true"]),
        new("network.policy", Everywhere, ["true", "false"]),
        new(
            "network.allowFrom",
            Everywhere,
            [
                """[{ "namespace": "web" }]""",
                """[{ "labels": { "app": "a" } }, { "cidr": "10.0.0.0/8" }]""",
                """[{ "namespace": "web", "labels": { "app": "a" } }]""",
            ]
        ),
        new("network.allowEgress", Everywhere, ["true", "false"]),
        new("verification.enabled", Everywhere, ["true", "false"]),
        new("verification.path", Everywhere, ["\"/\"", "\"/status?full=%20\""]),
        new("verification.status", Everywhere, ["200", "401"]),
        new("verification.curlPod", Everywhere, ["true", "false"]),
        new("verification.image", Everywhere, ["\"docker.io/curlimages/curl:8.17.0\""]),
        new("verification.timeoutSeconds", Everywhere, ["10", "300"]),
    ];

    private static readonly string[] Junk =
    [
        "null",
        "true",
        "-1",
        "0",
        "2.5",
        "1e99",
        "99999999999999999999",
        "\"\"",
        "\" \"",
        "\"a b\"",
        "\"ü\"",
        "\"\\u0000\"",
        "\"\\n\"",
        "\"${}\"",
        "[]",
        "[null]",
        "[[]]",
        "[{}]",
        "[\"\"]",
        "{}",
        "{ \"\": \"\" }",
        "{ \"a\": { \"b\": [] } }",
        "{ \"minReplicas\": \"x\" }",
        "\"127.0.0.1\"",
        "\"::1\"",
        "[\"10.0.0.0/8\"]",
        "\"NodePort\"",
        "\"Local\"",
        "\"999999\"",
        "\"0x10\"",
    ];

    private static readonly string[] Odd =
    [
        "service.typ",
        "service.type",
        "servce.type",
        "app",
        "workload.autoscaler.max",
        "certificate.privateKeyPem",
        "nginx.include",
        "site.directory",
    ];

    /// <summary>Settings that fit each other as a rule, though not always.</summary>
    internal static Gen<JsonObject> Plausible { get; } =
        from type in One(Everywhere)
        from settings in Setting(type).Array[0, 8]
        select With(OfType(type), settings.SelectMany(setting => setting));

    /// <summary>Settings of which some are broken, or are none at all.</summary>
    internal static Gen<JsonObject> Broken { get; } =
        from groups in Plausible
        from broken in Gen.Select(Gen.OneOf(One([.. Samples.Select(sample => sample.Key)]), One(Odd)), One(Junk)).Array[1, 3]
        select With(groups, broken);

    /// <summary>The least settings of a type of Service.</summary>
    internal static JsonObject OfType(string type) =>
        With(
            [],
            [
                ("service.type", $"\"{type}\""),
                .. type == "ExternalName" ? [("service.externalName", "\"app.example.com\"")] : Array.Empty<(string, string)>(),
            ]
        );

    /// <summary>The groups with further settings, keys and values in JSON.</summary>
    internal static JsonObject With(JsonObject groups, IEnumerable<(string Key, string Value)> settings)
    {
        foreach (var (key, value) in settings)
        {
            Set(groups, key, value);
        }

        return groups;
    }

    private static Gen<ImmutableArray<(string Key, string Value)>> Setting(string type) =>
        from sample in One([.. Samples.Where(sample => sample.Types.Contains(type))])
        from value in One(sample.Values)
        select sample.With(value);

    private static Gen<T> One<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static void Set(JsonObject groups, string key, string value)
    {
        if (key.Split('.', 2) is not [var group, var rest])
        {
            groups[key] = JsonNode.Parse(value);
        }
        else if (groups[group] is null or JsonObject)
        {
            var settings = groups[group] as JsonObject ?? [];
            settings[rest] = JsonNode.Parse(value);
            groups[group] = settings;
        }
    }
}
