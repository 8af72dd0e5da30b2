using System.Collections.Immutable;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Settings.Rules;
using KubeExpose.Infra.Workload;

namespace KubeExpose.Infra.Settings;

/// <summary>
/// Everything a user may set, by group. The smallest stack file is empty: every setting but <c>cluster.context</c> has a default.
/// </summary>
public sealed record StackSettings
{
    /// <summary>Which cluster the stack goes to.</summary>
    public ClusterSettings Cluster { get; init; } = new();

    /// <summary>What the application is called and where it lives.</summary>
    public AppSettings App { get; init; } = new();

    /// <summary>How the application is exposed.</summary>
    public ServiceSettings Service { get; init; } = new();

    /// <summary>The key pair and certificate that HTTPS is served with.</summary>
    public CertificateSettings Certificate { get; init; } = new();

    /// <summary>How nginx serves.</summary>
    public NginxSettings Nginx { get; init; } = new();

    /// <summary>What nginx serves.</summary>
    public SiteSettings Site { get; init; } = new();

    /// <summary>The pods that serve.</summary>
    public WorkloadSettings Workload { get; init; } = new();

    /// <summary>Who may reach the pods.</summary>
    public NetworkSettings Network { get; init; } = new();

    /// <summary>How an update proves that the application can be reached.</summary>
    public VerificationSettings Verification { get; init; } = new();

    /// <summary>Whether pods of this stack serve: the Service leads to them, and there is at least one.</summary>
    internal bool Serves => Service.LeadsToPods && Workload.LeastReplicas > 0;

    /// <summary>Whether there is a curl Pod: on request, but not where it would wait for pods that no one wants.</summary>
    internal bool HasCurlPod => Verification.CurlPod && (Serves || !Service.LeadsToPods);

    /// <summary>The ports under which clients find the application; null for an alias.</summary>
    internal ExposedPorts? ExposedPorts => ExposedPorts.Of(Service, ContainerPorts.For(App.Profile));

    /// <summary>The DNS names by which pods find the Service, the shortest first.</summary>
    internal ImmutableArray<string> ServiceNames =>
        [App.Name, $"{App.Name}.{App.Namespace}", $"{App.Name}.{App.Namespace}.svc", $"{App.Name}.{App.Namespace}.svc.{Cluster.Domain}"];

    /// <summary>Everything that is wrong with the settings, each by itself and together.</summary>
    /// <param name="root">The project's folder, which files are named from.</param>
    /// <param name="now">The time that a given certificate must be valid at.</param>
    internal IEnumerable<Fault> Faults(string root, DateTimeOffset now) =>
        [
            .. Cluster.Faults(),
            .. App.Faults(),
            .. Service.Faults(),
            .. Certificate.Faults(App.Profile, ServiceNames, now),
            .. Nginx.Faults(root),
            .. Site.Faults(root),
            .. Workload.Faults(),
            .. Network.Faults(),
            .. Verification.Faults(),
            .. Combinations(),
        ];

    /// <summary>What is wrong with the groups together, though each may be right.</summary>
    private IEnumerable<Fault> Combinations() =>
        [
            .. Service.Addresses.SelectMany(
                (text, i) =>
                    Fault.If(
                        IPText.Address(text) is { } address
                            && Cluster.ServiceCidrs.Any(cidr => IPText.Network(cidr)?.Contains(address) is true),
                        $"service.addresses[{i}]",
                        text,
                        "addresses outside cluster.serviceCidrs",
                        "a Service can't lead to another Service's address: give its pods' or nodes'"
                    )
            ),
            .. App.Profile == AppProfile.Tutorial ? TutorialRules.Of(this) : [],
            .. Fault.If(
                Certificate.IncludeClusterIP && !Service.HasClusterIP,
                "certificate.includeClusterIP",
                true,
                "a service.type that has a cluster IP",
                $"{Service.Type} has none: remove it"
            ),
            .. Fault.If(
                Certificate.IncludeExternalAddresses && Service.Type != ServiceType.LoadBalancer,
                "certificate.includeExternalAddresses",
                true,
                "service.type LoadBalancer",
                "remove it; addresses that you know go into certificate.ipAddresses"
            ),
            .. Fault.If(
                Certificate.IncludeExternalAddresses && Service.Type == ServiceType.LoadBalancer && !AddressWait.IsForLoadBalancer(Service),
                "certificate.includeExternalAddresses",
                true,
                "an update that waits for the load balancer's address",
                "set service.waitForAddress to true"
            ),
            .. Fault.If(
                !Network.AllowFrom.IsEmpty && !Service.LeadsToPods,
                "network.allowFrom",
                $"{Network.AllowFrom.Length} entries",
                "nothing without pods of this stack",
                "remove it"
            ),
            .. Fault.If(
                Network.AllowEgress && !Service.LeadsToPods,
                "network.allowEgress",
                true,
                "false without pods of this stack",
                "remove it"
            ),
        ];
}
