using System.Collections.Immutable;

namespace KubeExpose.Tools.Recovery;

/// <summary>
/// Objects of a stack that its state does not know: an update was killed after the cluster had made them and before the engine could
/// write that down.
/// </summary>
internal static class Orphans
{
    /// <summary>The kinds that stacks have, as kubectl is asked for them.</summary>
    public const string Kinds =
        "services,endpointslices,deployments,jobs,pods,secrets,configmaps,serviceaccounts,networkpolicies,poddisruptionbudgets,"
        + "horizontalpodautoscalers";

    /// <summary>What kubectl is to print of each object: no Secret's data.</summary>
    public const string Columns =
        "KIND:.kind,NAME:.metadata.name,OWNER:.metadata.ownerReferences[*].name,MANAGERS:.metadata.managedFields[*].manager";

    private const string Nothing = "<none>";

    /// <summary>Those of a namespace.</summary>
    /// <param name="table">A line of <see cref="Columns"/> for each object with the stack's label.</param>
    /// <param name="namespace">The namespace.</param>
    /// <param name="known">The objects that the state knows.</param>
    public static ImmutableArray<ClusterObject> Of(string table, string @namespace, IReadOnlySet<ClusterObject> known) =>
        [
            .. from line in table.Split('\n')
            let cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            // what Kubernetes made of another goes with it, and what kubectl made of a rendering is somebody's
            where cells.Length >= 4 && cells[2] == Nothing && cells[3].Split(',').Any(IsPulumis)
            let found = new ClusterObject(cells[0], @namespace, cells[1])
            where !known.Contains(found)
            orderby found.Kind, found.Name
            select found,
        ];

    private static bool IsPulumis(string manager) => manager.StartsWith("pulumi-", StringComparison.Ordinal) || manager == "kube-expose";
}
