using System.Collections.Immutable;

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

    /// <summary>How the application is reached through a gateway that the platform runs; not at all when <c>kind</c> is not set.</summary>
    public RouteSettings Route { get; init; } = new();

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

    /// <summary>What follows from <c>app.profile</c>.</summary>
    internal Profile Profile => Profile.Of(App.Profile);

    /// <summary>The nginx image, chosen or the profile's.</summary>
    internal string NginxImage => Workload.Image ?? Profile.Image;

    /// <summary>Whether pods of this stack serve: the Service leads to them, and there is at least one.</summary>
    internal bool Serves => Service.LeadsToPods && Workload.LeastReplicas > 0;

    /// <summary>Whether network policies guard the pods.</summary>
    internal bool HasPolicies => Profile.IsGuarded && Network.Policy;

    /// <summary>Whether each release is proven: on request, and where there is something to ask.</summary>
    internal bool IsProven => Verification.Enabled && (Serves || !Service.LeadsToPods);

    /// <summary>The DNS names by which pods find the Service, the shortest first.</summary>
    internal ImmutableArray<string> ServiceNames =>
        [App.Name, $"{App.Name}.{App.Namespace}", $"{App.Name}.{App.Namespace}.svc", $"{App.Name}.{App.Namespace}.svc.{Cluster.Domain}"];
}
