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

    /// <summary>Settings, the types of Service that they go with, and values in JSON that each may have.</summary>
    private static readonly (string Key, string[] Types, string[] Values)[] Good =
    [
        ("cluster.domain", Everywhere, ["\"cluster.local\"", "\"k8s.example.com\""]),
        ("cluster.serviceCidrs", Everywhere, ["""["10.96.0.0/16"]""", """["10.96.0.0/16", "fd00:10:96::/112"]"""]),
        ("cluster.adoptExisting", Everywhere, ["true", "false"]),
        ("app.name", Everywhere, ["\"shop\"", "\"a\"", "\"my-nginx-2\"", "\"a234567890123456789012345678901234567890\""]),
        ("app.version", Everywhere, ["\"1.2.3\"", "2", "true"]),
        ("app.classification", Everywhere, ["\"internal\""]),
        (
            "app.labels",
            Everywhere,
            ["""{ "team": "web", "app": "shop", "app.kubernetes.io/part-of": "shop", "example.com/cost": "42" }""", """{ "empty": "" }"""]
        ),
        ("app.annotations", Everywhere, ["""{ "example.com/Owner": "web@example.com" }""", """{ "note": "{\"any\": [\"text\"]}" }"""]),
        ("app.enableServiceLinks", Everywhere, ["true", "false", "\"false\""]),
        ("service.httpPort", WithClusterIP, ["80", "8080", "65535", "\"81\""]),
        ("service.httpsPort", WithClusterIP, ["443", "8443", "1"]),
        ("service.httpPortName", WithPods, ["\"web\"", "\"http-alt\""]),
        ("service.httpsPortName", WithPods, ["\"tls\"", "\"web-secure\""]),
        ("service.httpAppProtocol", WithPods, ["\"http\"", "\"kubernetes.io/ws\""]),
        ("service.httpsAppProtocol", WithPods, ["\"https\""]),
        ("service.httpNodePort", WithNodePorts, ["30000", "30080", "32767"]),
        ("service.httpsNodePort", WithNodePorts, ["30443", "30001"]),
        ("service.nodeAddresses", WithNodePorts, ["""["192.0.2.1"]""", """["node1.example.com", "2001:db8::1"]"""]),
        ("service.externalTrafficPolicy", WithNodePorts, ["\"Cluster\"", "\"Local\""]),
        ("service.internalTrafficPolicy", WithClusterIP, ["\"Cluster\"", "\"Local\""]),
        ("service.trafficDistribution", WithClusterIP, ["\"PreferClose\"", "\"PreferSameZone\"", "\"PreferSameNode\""]),
        ("service.sessionAffinity", WithClusterIP, ["\"None\"", "\"ClientIP\""]),
        ("service.sessionAffinityTimeoutSeconds", WithClusterIP, ["1", "86400"]),
        ("service.loadBalancerClass", Balanced, ["\"example.com/internal\"", "\"internal\""]),
        (
            "service.loadBalancerSourceRanges",
            Balanced,
            ["""["203.0.113.0/24"]""", """["10.0.0.0/8", "2001:db8::/32"]""", """["0.0.0.0/0"]"""]
        ),
        ("service.allocateLoadBalancerNodePorts", Balanced, ["true", "false"]),
        ("service.healthCheckNodePort", Balanced, ["30100", "32000"]),
        ("service.ipFamilies", WithPods, ["""["IPv4"]"""]),
        ("service.ipFamilyPolicy", WithPods, ["\"SingleStack\"", "\"PreferDualStack\""]),
        ("service.publishNotReadyAddresses", WithPods, ["true", "false"]),
        ("service.waitForAddress", Balanced, ["true", "false"]),
        ("service.timeoutSeconds", Everywhere, ["10", "3600"]),
        ("service.addresses", WithPods, ["""["192.0.2.1"]""", """["192.0.2.1", "192.0.2.2", "2001:db8::1"]"""]),
        ("service.httpTargetPort", WithPods, ["8080", "9000", "8443"]),
        ("service.httpsTargetPort", WithPods, ["8443"]),
        ("service.annotations", Everywhere, ["""{ "service.beta.kubernetes.io/aws-load-balancer-type": "nlb" }"""]),
        ("service.labels", Everywhere, ["""{ "exposed": "yes" }"""]),
        ("certificate.mode", Everywhere, ["\"selfSigned\"", "\"ca\""]),
        ("certificate.algorithm", Everywhere, ["\"P256\"", "\"P384\"", "\"RSA2048\""]),
        ("certificate.validityDays", Everywhere, ["1", "90", "398"]),
        ("certificate.dnsNames", Everywhere, ["""["app.example.com", "*.example.com"]"""]),
        ("certificate.ipAddresses", Everywhere, ["""["192.0.2.1", "2001:db8::1"]"""]),
        ("certificate.includeClusterIP", WithClusterIP, ["true", "false"]),
        ("certificate.includeExternalAddresses", Balanced, ["true"]),
        ("certificate.rotationToken", Everywhere, ["2", "\"again\""]),
        ("nginx.tlsProfile", Everywhere, ["\"modern\"", "\"intermediate\""]),
        ("nginx.hstsMaxAgeSeconds", Everywhere, ["0", "31536000"]),
        ("nginx.http2", Everywhere, ["true", "false"]),
        ("nginx.redirectToHttps", Everywhere, ["true", "false"]),
        ("nginx.logFormat", Everywhere, ["\"json\"", "\"combined\""]),
        ("nginx.gzip", Everywhere, ["true", "false"]),
        ("nginx.sharedSessionTickets", Everywhere, ["true", "false"]),
        (
            "workload.image",
            Everywhere,
            [
                "\"registry.example.com:5000/web/nginx:1.30.2\"",
                "\"nginx@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\"",
            ]
        ),
        ("workload.replicas", Everywhere, ["0", "1", "3", "1000"]),
        ("workload.cpuRequest", Everywhere, ["\"1m\"", "\"100m\"", "\"0.25\""]),
        ("workload.cpuLimit", Everywhere, ["1", "\"1.5\"", "\"2500m\""]),
        ("workload.memoryRequest", Everywhere, ["\"16Mi\"", "\"100M\""]),
        ("workload.memoryLimit", Everywhere, ["\"1Gi\"", "\"512Mi\"", "\"0.5Gi\"", "\"0.3Gi\""]),
        ("workload.progressDeadlineSeconds", Everywhere, ["30", "600"]),
        ("workload.preStopSeconds", Everywhere, ["1", "60"]),
        ("workload.autoscaler", Everywhere, ["{}", """{ "minReplicas": 1, "maxReplicas": 3, "cpuPercent": 80 }"""]),
        ("network.policy", Everywhere, ["true", "false"]),
        (
            "network.allowFrom",
            Everywhere,
            [
                """[{ "namespace": "web" }]""",
                """[{ "labels": { "app": "a" } }, { "cidr": "10.0.0.0/8" }]""",
                """[{ "namespace": "web", "labels": { "app": "a" } }]""",
            ]
        ),
        ("network.allowEgress", Everywhere, ["true", "false"]),
        ("verification.curlPod", Everywhere, ["true", "false"]),
        ("verification.image", Everywhere, ["\"docker.io/curlimages/curl:8.17.0\""]),
        ("verification.timeoutSeconds", Everywhere, ["10", "300"]),
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
        select Groups(type, settings);

    /// <summary>Settings of which some are broken, or are none at all.</summary>
    internal static Gen<JsonObject> Broken { get; } =
        from groups in Plausible
        from broken in Gen.Select(Gen.OneOf(One([.. Good.Select(setting => setting.Key)]), One(Odd)), One(Junk)).Array[1, 3]
        select With(groups, broken);

    private static Gen<(string Key, string Value)> Setting(string type) =>
        from setting in One([.. Good.Where(setting => setting.Types.Contains(type))])
        from value in One(setting.Values)
        select (setting.Key, value);

    private static Gen<T> One<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static JsonObject Groups(string type, (string Key, string Value)[] settings)
    {
        var groups = new JsonObject();
        Set(groups, "service.type", $"\"{type}\"");
        if (type == "ExternalName")
        {
            Set(groups, "service.externalName", "\"app.example.com\"");
        }

        return With(groups, settings);
    }

    private static JsonObject With(JsonObject groups, (string Key, string Value)[] settings)
    {
        foreach (var (key, value) in settings)
        {
            Set(groups, key, value);
        }

        return groups;
    }

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
