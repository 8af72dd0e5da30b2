using KubeExpose.Infra.Settings.Rules;

namespace KubeExpose.Infra.Settings;

/// <summary>Everything a user may set, by group. The smallest stack file is empty: every setting but <c>cluster.context</c> has a default.</summary>
public sealed record StackSettings
{
    /// <summary>Which cluster the stack goes to.</summary>
    public ClusterSettings Cluster { get; init; } = new();

    /// <summary>What the application is called and where it lives.</summary>
    public AppSettings App { get; init; } = new();

    /// <summary>How the application is exposed.</summary>
    public ServiceSettings Service { get; init; } = new();

    /// <summary>The pods that serve.</summary>
    public WorkloadSettings Workload { get; init; } = new();

    /// <summary>Who may reach the pods.</summary>
    public NetworkSettings Network { get; init; } = new();

    /// <summary>How an update proves that the application can be reached.</summary>
    public VerificationSettings Verification { get; init; } = new();

    /// <summary>Whether pods of this stack serve: the Service leads to them, and there is at least one.</summary>
    internal bool Serves => Service.LeadsToPods && Workload.LeastReplicas > 0;

    internal IEnumerable<Fault> Faults() =>
    [
        .. Cluster.Faults(),
        .. App.Faults(),
        .. Service.Faults(),
        .. Workload.Faults(),
        .. Network.Faults(),
        .. Verification.Faults(),
        .. Combinations(),
    ];

    /// <summary>What is wrong with the groups together, though each may be right.</summary>
    private IEnumerable<Fault> Combinations()
    {
        foreach (var (text, i) in Service.Addresses.Select((text, i) => (text, i)))
            if (IPText.Address(text) is { } address && Cluster.ServiceCidrs.Any(cidr => IPText.Network(cidr)?.Contains(address) is true))
                yield return new Fault($"service.addresses[{i}]", text, "addresses outside cluster.serviceCidrs", "a Service can't lead to another Service's address: give its pods' or nodes'");
    }
}
