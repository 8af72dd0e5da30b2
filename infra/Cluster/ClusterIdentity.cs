using System.Collections.Immutable;
using Pulumi;
using Pulumi.Random;
using Pulumi.Utilities;

namespace KubeExpose.Infra.Cluster;

/// <summary>Which cluster a stack is on: by the UID of its namespace kube-system, or else by how it is reached.</summary>
/// <param name="Address">How it is reached.</param>
/// <param name="Uid">The UID; null where it can't be read, or was not asked for.</param>
internal sealed record ClusterIdentity(ClusterAddress Address, string? Uid)
{
    /// <summary>
    /// Remembers it in the stack's state, the first time, and gives what is remembered; null in the preview of a stack that has no
    /// memory yet.
    /// </summary>
    internal static async Task<ClusterIdentity?> RememberAsync(ClusterIdentity now)
    {
        // the keepers of the first time stay, whatever comes later: a resource that changes nothing is a memory
        var memory = new RandomId("cluster", new() { ByteLength = 1, Keepers = now.ToKeepers() }, new() { IgnoreChanges = { "keepers" } });
        return
            await OutputUtilities.GetIsKnownAsync(memory.Id)
            && await OutputUtilities.GetIsKnownAsync(memory.Keepers)
            && await OutputUtilities.GetValueAsync(memory.Keepers) is { } keepers
            ? Of(keepers)
            : null;
    }

    /// <summary>
    /// Whether a way that leads to a cluster leads to this one; null when only the other's UID could tell, and it is not known.
    /// </summary>
    internal bool IsSame(ClusterIdentity other) =>
        Uid is not null && other.Uid is not null
            ? Uid == other.Uid
            : HasSameAuthority(other)
                || (
                    Address.Server == other.Address.Server
                    && (Address.Authority, other.Address.Authority) is not ({ Length: > 0 }, { Length: > 0 })
                );

    /// <summary>Whether it is the same by what the kubeconfig says alone.</summary>
    internal bool IsReachedTheSameWay(ClusterAddress address) => Address == address && address.Authority.Length > 0;

    private bool HasSameAuthority(ClusterIdentity other) =>
        Address.Authority.Length > 0 && Address.Authority == other.Address.Authority && Path(Address) == Path(other.Address);

    // clusters behind one gateway share its authority and differ in their paths
    private static string Path(ClusterAddress address) =>
        Uri.TryCreate(address.Server, UriKind.Absolute, out var server) ? server.AbsolutePath : address.Server;

    private InputMap<string> ToKeepers()
    {
        var keepers = new InputMap<string> { ["server"] = Address.Server, ["authority"] = Address.Authority };
        if (Uid is not null)
        {
            keepers["uid"] = Uid;
        }

        return keepers;
    }

    private static ClusterIdentity Of(ImmutableDictionary<string, string> keepers) =>
        new(new(keepers.GetValueOrDefault("server", ""), keepers.GetValueOrDefault("authority", "")), keepers.GetValueOrDefault("uid"));
}
