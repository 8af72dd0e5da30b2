using System.Collections.Immutable;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Exposure;

/// <summary>A way to expose the application: what is set for it, and what the cluster must make of it.</summary>
/// <param name="Service">The group <c>service</c>, as JSON, with fields that no other way can have.</param>
internal sealed record Way(string Service)
{
    private static readonly ImmutableArray<string> OfClusterIP =
    [
        "clusterIP",
        "clusterIPs",
        "internalTrafficPolicy",
        "ipFamilies",
        "ipFamilyPolicy",
        "ports",
        "sessionAffinity",
        "type",
    ];

    public static Way ClusterIP { get; } =
        new("""{"sessionAffinity": "ClientIP", "sessionAffinityTimeoutSeconds": 600, "trafficDistribution": "PreferClose"}""")
        {
            Fields = [.. OfClusterIP, "selector", "sessionAffinityConfig", "trafficDistribution"],
            HasClusterIP = true,
        };

    public static Way Headless { get; } =
        new("""{"type": "Headless", "publishNotReadyAddresses": true}""")
        {
            Fields = [.. OfClusterIP, "selector", "publishNotReadyAddresses"],
        };

    public static Way NodePort { get; } =
        new("""{"type": "NodePort", "externalTrafficPolicy": "Cluster", "internalTrafficPolicy": "Cluster"}""")
        {
            Fields = [.. OfClusterIP, "selector", "externalTrafficPolicy"],
            HasClusterIP = true,
            HasNodePorts = true,
        };

    public static Way LoadBalancer { get; } =
        new(
            """{"type": "LoadBalancer", "externalTrafficPolicy": "Local", "waitForAddress": true, "loadBalancerSourceRanges": ["10.0.0.0/8", "192.168.0.0/16"]}"""
        )
        {
            Fields =
            [
                .. OfClusterIP,
                "selector",
                "externalTrafficPolicy",
                "allocateLoadBalancerNodePorts",
                "healthCheckNodePort",
                "loadBalancerSourceRanges",
            ],
            HasClusterIP = true,
            HasNodePorts = true,
            HasExternalAddress = true,
        };

    public static Way ExternalName { get; } =
        new($$"""{"type": "ExternalName", "externalName": "{{Elsewhere}}"}""")
        {
            Fields = ["externalName", "selector", "sessionAffinity", "type"],
            Answer = $"canonical name = {Elsewhere}",
            LeadsToPods = false,
        };

    /// <summary>A selector-less Service for the server outside.</summary>
    public static Way Addresses(OutsideServer outside) =>
        new(LeadingTo(outside))
        {
            Fields = OfClusterIP,
            HasClusterIP = true,
            Answer = OutsideServer.Page,
            LeadsToPods = false,
        };

    /// <summary>The settings of a Service of any type for the server outside.</summary>
    public static string LeadingTo(OutsideServer outside, string type = "ClusterIP") =>
        $$"""{"type": "{{type}}", "addresses": ["{{outside.Address}}"], "httpTargetPort": {{outside.HttpPort}}, "httpsTargetPort": {{outside.HttpsPort}} }""";

    /// <summary>The way of this name; test data has to be text.</summary>
    public static Way Named(string name, OutsideServer outside) =>
        name switch
        {
            nameof(ClusterIP) => ClusterIP,
            nameof(Headless) => Headless,
            nameof(NodePort) => NodePort,
            nameof(LoadBalancer) => LoadBalancer,
            nameof(ExternalName) => ExternalName,
            nameof(Addresses) => Addresses(outside),
            _ => throw new ArgumentException($"no way to expose is called {name}", nameof(name)),
        };

    /// <summary>All fields that the live Service's spec then has.</summary>
    public ImmutableArray<string> Fields { get; init; } = [];

    public bool HasClusterIP { get; init; }

    public bool HasNodePorts { get; init; }

    public bool HasExternalAddress { get; init; }

    public bool LeadsToPods { get; init; } = true;

    /// <summary>What the command in the outputs then prints.</summary>
    public string Answer { get; init; } = "Welcome to nginx!";

    /// <summary>
    /// Whether another Service is needed to get there: for another backend, and where the cluster IP comes or goes but for a DNS name's
    /// sake.
    /// </summary>
    public bool IsReplacedBy(Way other) => (this == Headless) != (other == Headless) || this.HasSelector != other.HasSelector;

    private bool HasSelector => Fields.Contains("selector", StringComparer.Ordinal);

    // the Service of every cluster that is never missing
    private const string Elsewhere = "kubernetes.default.svc.cluster.local";
}
