using System.Collections.Immutable;

namespace KubeExpose.Tools.Manifests;

/// <summary>Divides objects into those that can be applied without a cluster's help, and those that can't.</summary>
/// <param name="Complete">The objects of which everything is known.</param>
/// <param name="LeftOut">The objects with an unknown value in their spec or data, and those that refer to one of these.</param>
internal sealed record KnownObjects(ImmutableArray<Manifest> Complete, ImmutableArray<Manifest> LeftOut)
{
    public static KnownObjects Of(IEnumerable<Manifest> manifests)
    {
        var complete = manifests.ToLookup(manifest => manifest.IsComplete);
        var (known, leftOut) = (complete[true].ToList(), complete[false].ToList());
        for (var i = 0; i < leftOut.Count; i++)
        {
            var name = leftOut[i].Name;
            leftOut.AddRange(known.Where(manifest => manifest.RefersTo(name)));
            known.RemoveAll(manifest => manifest.RefersTo(name));
        }

        return new([.. known], [.. leftOut]);
    }
}
