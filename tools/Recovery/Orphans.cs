using System.Collections.Immutable;

namespace KubeExpose.Tools.Recovery;

/// <summary>
/// Objects of a stack that its state does not know: an update was killed after the cluster had made them and before the engine could
/// write that down, or kubectl had applied a rendering before the stack took it over. Only kinds whose names are made anew with their
/// content: an object of fixed name is taken over by the next update.
/// </summary>
internal static class Orphans
{
    /// <summary>The kinds of such objects, as kubectl is asked for them; and Deployments, for what one serves with is no orphan.</summary>
    public const string Kinds = "deployments,jobs,pods,secrets,configmaps";

    /// <summary>What kubectl is to print of each object: no Secret's data.</summary>
    public const string Columns =
        "KIND:.kind,NAME:.metadata.name,OWNER:.metadata.ownerReferences[0].kind,"
        + """AUTONAMED:.metadata.annotations.pulumi\.com/autonamed""";

    /// <summary>Those of a namespace.</summary>
    /// <param name="table">A line of <see cref="Columns"/> for each object with the stack's label.</param>
    /// <param name="namespace">The namespace.</param>
    /// <param name="known">The objects that the state knows.</param>
    public static ImmutableArray<ClusterObject> Of(string table, string @namespace, IReadOnlySet<ClusterObject> known)
    {
        var mayServe = Deployments(table, @namespace, known).Any();
        return
        [
            .. from one in Unknown(table, @namespace, known)
            where one.Object.Kind != "Deployment" && (one.IsAutonamed || !mayServe)
            orderby one.Object.Kind, one.Object.Name
            select one.Object,
        ];
    }

    /// <summary>
    /// The Deployments that the state does not know: they may be serving with what kubectl made, which is no orphan then.
    /// </summary>
    /// <inheritdoc cref="Of" path="/param"/>
    public static IEnumerable<ClusterObject> Deployments(string table, string @namespace, IReadOnlySet<ClusterObject> known) =>
        Unknown(table, @namespace, known).Select(one => one.Object).Where(one => one.Kind == "Deployment");

    // what a controller made goes with what it was made for
    private static IEnumerable<(ClusterObject Object, bool IsAutonamed)> Unknown(
        string table,
        string @namespace,
        IReadOnlySet<ClusterObject> known
    ) =>
        from line in table.Split('\n')
        let cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where cells is [_, _, "<none>", _]
        let found = new ClusterObject(cells[0], @namespace, cells[1])
        where !known.Contains(found)
        select (found, cells[3] == "true");
}
