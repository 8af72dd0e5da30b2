using System.Collections.Immutable;

namespace KubeExpose.Tools.Recovery;

/// <summary>
/// Objects of a stack that its state does not know: an update was killed after the cluster had made them and before the engine could
/// write that down. Only those with a name of Pulumi's making: an object of fixed name is taken over by the next update.
/// </summary>
internal static class Orphans
{
    /// <summary>The kinds of such objects, as kubectl is asked for them.</summary>
    public const string Kinds = "jobs,pods,secrets,configmaps";

    /// <summary>What kubectl is to print of each object: no Secret's data.</summary>
    public const string Columns = """KIND:.kind,NAME:.metadata.name,AUTONAMED:.metadata.annotations.pulumi\.com/autonamed""";

    /// <summary>Those of a namespace.</summary>
    /// <param name="table">A line of <see cref="Columns"/> for each object with the stack's label.</param>
    /// <param name="namespace">The namespace.</param>
    /// <param name="known">The objects that the state knows.</param>
    public static ImmutableArray<ClusterObject> Of(string table, string @namespace, IReadOnlySet<ClusterObject> known) =>
        [
            .. from line in table.Split('\n')
            let cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            where cells is [_, _, "true"]
            let found = new ClusterObject(cells[0], @namespace, cells[1])
            where !known.Contains(found)
            orderby found.Kind, found.Name
            select found,
        ];
}
