using System.Collections.Immutable;
using System.Text.Json.Nodes;
using KubeExpose.Tools.Manifests;

namespace KubeExpose.Tools.Changes;

/// <summary>Compares two renderings of a stack.</summary>
internal static class RenderingPair
{
    private static readonly ImmutableDictionary<string, string> NoNames = ImmutableDictionary<string, string>.Empty;

    /// <summary>What changes from one rendering to the other.</summary>
    public static StackChanges Compare(ImmutableArray<Manifest> before, ImmutableArray<Manifest> after)
    {
        var (gone, added) = (before.ToList(), after.ToList());
        // the same object; then one of an automatic name and its predecessor; then an object that moves to another namespace
        var pairs = Take(gone, added, one => (one.Kind, one.Namespace, one.Name))
            .Concat(Take(gone, added, one => (one.Kind, one.Namespace, AutoName.Stem(one.Name))))
            .Concat(Take(gone, added, one => (one.Kind, "", AutoName.Stem(one.Name))))
            .ToList();
        return new(
            [
                .. gone.Select(old => ToChange(old, null))
                    .Concat(added.Select(one => ToChange(null, one)))
                    .Concat(
                        pairs
                            .Where(pair => !JsonNode.DeepEquals(pair.Before.Object, pair.After.Object))
                            .Select(pair => ToChange(pair.Before, pair.After))
                    )
                    .OrderBy(change => Manifest.Rank(change.Kind))
                    .ThenBy(change => change.Name, StringComparer.Ordinal),
            ],
            [],
            IsRendered: true
        );
    }

    private static List<(Manifest Before, Manifest After)> Take<TKey>(List<Manifest> gone, List<Manifest> added, Func<Manifest, TKey> key)
    {
        var pairs = new List<(Manifest, Manifest)>();
        foreach (var old in gone.ToList())
        {
            if (added.Find(one => Equals(key(one), key(old))) is { } successor)
            {
                pairs.Add((old, successor));
                gone.Remove(old);
                added.Remove(successor);
            }
        }

        return pairs;
    }

    private static Change ToChange(Manifest? before, Manifest? after)
    {
        var fields = before is null || after is null ? [] : ReplacingFields.Between(before, after);
        var (old, now) = SecretData.Mask(before?.Object, after?.Object, isDataChanged: false);
        return new(
            before is null ? Operation.Create
                : after is null ? Operation.Delete
                : fields.IsEmpty && before.Name == after.Name ? Operation.Update
                : Operation.Replace,
            (after ?? before)!.Kind,
            AutoName.Stem((after ?? before)!.Name),
            Shown(old),
            Shown(now),
            fields
        );
    }

    private static JsonObject? Shown(JsonObject? manifest) =>
        manifest is null ? null : (JsonObject?)ShownText.Of(EngineFields.WithoutAnnotations(manifest), NoNames);
}
