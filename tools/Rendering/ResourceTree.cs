using KubeExpose.Tools.Manifests;
using KubeExpose.Tools.Providers;
using Spectre.Console;

namespace KubeExpose.Tools.Rendering;

/// <summary>A stack's resources as a tree: below each component its children.</summary>
internal static class ResourceTree
{
    /// <summary>Builds the tree.</summary>
    /// <param name="stack">The root's label.</param>
    /// <param name="resources">All resources, components included.</param>
    public static Tree Of(string stack, IEnumerable<DeclaredResource> resources)
    {
        var tree = new Tree(stack);
        var children = resources.OrderBy(resource => resource.Name, StringComparer.Ordinal).ToLookup(resource => resource.Parent);
        Add(tree, "");
        return tree;

        void Add(IHasTreeNodes node, string parent)
        {
            var objects = Manifest.From(children[parent]).Select(Label);
            var others = children[parent].Where(resource => !resource.IsObject);
            foreach (var label in objects)
            {
                node.AddNode(label);
            }

            foreach (var other in others)
            {
                Add(node.AddNode(Markup.Escape($"{other.Kind} {other.Name}")), other.Type);
            }
        }
    }

    private static string Label(Manifest manifest) =>
        Markup.Escape($"{manifest.Kind} {manifest.Name}{(manifest.Object["spec"]?["type"] is { } type ? $" ({type})" : "")}");
}
