using System.Collections.Immutable;

namespace KubeExpose.Tools.Recovery;

/// <summary>
/// Objects of a stack that its state does not know: an update was killed after the cluster had made them and before the engine could
/// write that down, or kubectl had applied a rendering before the stack took it over. Only kinds whose names are made anew with their
/// content: an object of fixed name is taken over by the next update.
/// </summary>
internal static class Orphans
{
    /// <summary>The kinds of such objects, as kubectl is asked for them.</summary>
    public const string Kinds = "jobs,pods,secrets,configmaps";

    /// <summary>What kubectl is to print of each object: no Secret's data.</summary>
    public const string Columns =
        "KIND:.kind,NAME:.metadata.name,OWNER:.metadata.ownerReferences[0].kind,"
        + """AUTONAMED:.metadata.annotations.pulumi\.com/autonamed""";

    /// <summary>Those of a namespace.</summary>
    /// <param name="table">A line of <see cref="Columns"/> for each object with the stack's label.</param>
    /// <param name="namespace">The namespace.</param>
    /// <param name="known">The objects that the state knows.</param>
    public static ImmutableArray<ClusterObject> Of(string table, string @namespace, IReadOnlySet<ClusterObject> known) =>
        [
            .. from line in table.Split('\n')
            let cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            // what a controller made goes with what it was made for; without a Deployment of the stack's, what kubectl made may be serving
            where cells is [_, _, "<none>", var autonamed] && (autonamed == "true" || known.Any(one => one.Kind == "Deployment"))
            let found = new ClusterObject(cells[0], @namespace, cells[1])
            where !known.Contains(found)
            orderby found.Kind, found.Name
            select found,
        ];
}
