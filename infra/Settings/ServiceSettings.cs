using System.Collections.Immutable;
using KubeExpose.Infra.Settings.Bounds;

namespace KubeExpose.Infra.Settings;

/// <summary>
/// How the application is exposed: the Service's type, ports and traffic, and what it leads to. Config group <c>service</c>.
/// </summary>
/// <seealso href="https://kubernetes.io/docs/concepts/services-networking/service/"/>
public sealed record ServiceSettings
{
    /// <summary>
    /// How far the Service reaches: <c>ClusterIP</c>, <c>Headless</c>, <c>NodePort</c>, <c>LoadBalancer</c>, or <c>ExternalName</c> for a
    /// DNS name elsewhere. ClusterIP: nothing is exposed further than was asked for.
    /// </summary>
    public ServiceType Type { get; init; }

    /// <summary>
    /// IP addresses to lead to instead of pods of this stack, at most 1000; the application then runs elsewhere. Coming to them or going
    /// from them replaces the Service, for Kubernetes would leave it the old pods' addresses. No loopback, link-local, multicast or
    /// Service addresses; both IPv4 and IPv6 take an <c>ipFamilyPolicy</c> of two kinds, or only those of the Service's own are reached.
    /// </summary>
    [IPAddress(IfName = "for a name use service.type ExternalName")]
    public ImmutableArray<string> Addresses { get; init; } = [];

    /// <summary>The DNS name that the Service is an alias for; required by type ExternalName and only there.</summary>
    [DnsName(IfAddress = "for an address set service.addresses and another service.type: DNS would never resolve it")]
    public string? ExternalName { get; init; }

    /// <summary>
    /// Plain HTTP: <c>on</c> serves the same pages, <c>redirect</c> leads to HTTPS (to the Service's port, and from a node's port to a
    /// node's port where <c>httpNodePort</c> and <c>httpsNodePort</c> are set), <c>off</c> leaves the port out of Service, pods and
    /// policy. <c>redirect</c> only where the Service leads to pods; always <c>on</c> with profile tutorial.
    /// </summary>
    public PlainHttp Http { get; init; }

    /// <summary>The Service's port for HTTP. A headless Service has the pods' port instead.</summary>
    [Between(1, 65535)]
    public int HttpPort { get; init; } = DefaultHttpPort;

    /// <summary>The Service's port for HTTPS. A headless Service has the pods' port instead.</summary>
    [Between(1, 65535)]
    public int HttpsPort { get; init; } = DefaultHttpsPort;

    /// <summary>The HTTP port's name.</summary>
    [DnsLabel]
    public string HttpPortName { get; init; } = DefaultHttpPortName;

    /// <summary>The HTTPS port's name.</summary>
    [DnsLabel]
    public string HttpsPortName { get; init; } = DefaultHttpsPortName;

    /// <summary>
    /// The port that answers HTTP at the given addresses; the Service's own by default. Only with <c>addresses</c>.
    /// </summary>
    [Between(1, 65535)]
    public int? HttpTargetPort { get; init; }

    /// <summary>
    /// The port that answers HTTPS at the given addresses; the Service's own by default. Only with <c>addresses</c>.
    /// </summary>
    [Between(1, 65535)]
    public int? HttpsTargetPort { get; init; }

    /// <summary>
    /// The HTTP port's application protocol: a hint for load balancers and meshes.
    /// </summary>
    [QualifiedName("http or kubernetes.io/ws")]
    public string? HttpAppProtocol { get; init; }

    /// <summary>The HTTPS port's application protocol.</summary>
    [QualifiedName("https")]
    public string? HttpsAppProtocol { get; init; }

    /// <summary>
    /// The nodes' port for HTTP; those below 30086 are never given out at random. Chosen by the cluster by default. Only with NodePort
    /// and LoadBalancer.
    /// </summary>
    [Between(30000, 32767)]
    public int? HttpNodePort { get; init; }

    /// <summary>The nodes' port for HTTPS, as for HTTP.</summary>
    [Between(30000, 32767)]
    public int? HttpsNodePort { get; init; }

    /// <summary>
    /// Whether whoever connects says first whom for, by the PROXY protocol, as a load balancer does that is told to: nginx then answers
    /// nobody else, so that inside the cluster too only <c>curl --haproxy-protocol</c> gets through. Only where the Service leads to pods.
    /// </summary>
    public bool ProxyProtocol { get; init; }

    /// <summary>
    /// Names or addresses of nodes, for the URLs that come back: a program can't list a cluster's nodes. Only with NodePort and
    /// LoadBalancer.
    /// </summary>
    [Host]
    public ImmutableArray<string> NodeAddresses { get; init; } = [];

    /// <summary>
    /// Traffic from outside goes to pods of any node (<c>Cluster</c>, the API's default) or of the node it reached (<c>Local</c>, keeps
    /// the client's address; not with addresses). Only with NodePort and LoadBalancer.
    /// </summary>
    public ExternalTrafficPolicy? ExternalTrafficPolicy { get; init; }

    /// <summary>
    /// Traffic from inside goes to pods of any node (<c>Cluster</c>, the API's default) or of the node it comes from (<c>Local</c>; not
    /// with addresses). Not with Headless and ExternalName.
    /// </summary>
    public InternalTrafficPolicy? InternalTrafficPolicy { get; init; }

    /// <summary>
    /// Traffic prefers pods near the client: <c>PreferClose</c>, or from Kubernetes 1.34 on <c>PreferSameZone</c> and
    /// <c>PreferSameNode</c>. Not with Headless and ExternalName.
    /// </summary>
    public TrafficDistribution? TrafficDistribution { get; init; }

    /// <summary>
    /// Whether a client stays with a pod: <c>None</c> (the API's default) or <c>ClientIP</c>. Not with Headless and ExternalName.
    /// </summary>
    public SessionAffinity? SessionAffinity { get; init; }

    /// <summary>
    /// Seconds without a connection after which a client may get another pod; the API's default is 10800. Only with
    /// sessionAffinity ClientIP.
    /// </summary>
    [Between(1, 86400, Unit = "seconds")]
    public int? SessionAffinityTimeoutSeconds { get; init; }

    /// <summary>
    /// Which load balancer implementation is meant. The API never lets it change: another one
    /// replaces the Service. Only with LoadBalancer.
    /// </summary>
    [QualifiedName("service.k8s.aws/nlb")]
    public string? LoadBalancerClass { get; init; }

    /// <summary>The networks that may reach the load balancer; all by default. Only with LoadBalancer.</summary>
    [Network]
    public ImmutableArray<string> LoadBalancerSourceRanges { get; init; } = [];

    /// <summary>
    /// Whether the load balancer gets ports of the nodes too (the API's default); some implementations do without. Only with
    /// LoadBalancer.
    /// </summary>
    public bool? AllocateLoadBalancerNodePorts { get; init; }

    /// <summary>
    /// The nodes' port at which the load balancer asks whether a node has pods. The API never lets it change: another one
    /// replaces the Service. Only with LoadBalancer and externalTrafficPolicy Local.
    /// </summary>
    [Between(30000, 32767)]
    public int? HealthCheckNodePort { get; init; }

    /// <summary>
    /// The kinds of the Service's addresses, the primary first: <c>IPv4</c>, <c>IPv6</c>; the cluster's choice by default, and what it
    /// has once it is there. Another primary replaces the Service. Not with ExternalName.
    /// </summary>
    public ImmutableArray<IPFamily> IpFamilies { get; init; } = [];

    /// <summary>
    /// One kind of address or two: <c>SingleStack</c> (the API's default), <c>PreferDualStack</c> or <c>RequireDualStack</c>; a Service
    /// keeps the one that was set until another is. Not with ExternalName.
    /// </summary>
    public IPFamilyPolicy? IpFamilyPolicy { get; init; }

    /// <summary>Let DNS and the Service lead to pods that are not ready as well. Only where it leads to pods.</summary>
    public bool PublishNotReadyAddresses { get; init; }

    /// <summary>
    /// Wait until the load balancer has an address. By default with LoadBalancer, but not with externalTrafficPolicy Local, for some
    /// balancers want a ready pod first.
    /// </summary>
    public bool? WaitForAddress { get; init; }

    /// <summary>Seconds to wait for the Service's address before the update fails.</summary>
    [Between(10, 3600, Unit = "seconds")]
    public int TimeoutSeconds { get; init; } = 600;

    /// <summary>Annotations of the Service alone, such as a cloud's for its load balancer.</summary>
    public ImmutableSortedDictionary<string, string> Annotations { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Labels of the Service alone.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    internal const int DefaultHttpPort = 8080;
    internal const int DefaultHttpsPort = 443;
    internal const string DefaultHttpPortName = "http";
    internal const string DefaultHttpsPortName = "https";

    /// <summary>Whether there is a port for HTTP.</summary>
    internal bool HasHttp => Http != PlainHttp.Off;

    /// <summary>Whether the Service leads to pods of this stack: neither to given addresses nor to a DNS name.</summary>
    internal bool LeadsToPods => Type != ServiceType.ExternalName && Addresses.IsEmpty;

    /// <summary>Whether nodes have ports that lead to the Service.</summary>
    internal bool HasNodePorts => Type is ServiceType.NodePort or ServiceType.LoadBalancer;

    /// <summary>Whether there is one address for all pods, with traffic rules of its own.</summary>
    internal bool HasClusterIP => Type is not (ServiceType.Headless or ServiceType.ExternalName);

    /// <summary>Whether nodes have a port by which a load balancer asks for the pods on them.</summary>
    internal bool HasHealthCheckPort =>
        this is { Type: ServiceType.LoadBalancer, ExternalTrafficPolicy: Settings.ExternalTrafficPolicy.Local };
}
