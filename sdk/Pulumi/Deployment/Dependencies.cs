namespace Pulumi;

/// <summary>
/// The URNs of what a resource waits for. A component stands for the custom resources below it, through components,
/// for it has no life of its own.
/// </summary>
internal sealed class Dependencies(Resource dependent)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>All URNs that were added, each once, in the order of their coming.</summary>
    public List<string> Urns { get; } = [];

    /// <summary>Adds resources, and gives the URNs that they stand for.</summary>
    public async Task<IReadOnlyList<string>> AddAsync(IEnumerable<Resource> resources)
    {
        var expanded = new HashSet<Resource>();
        foreach (var resource in resources)
        {
            Expand(resource, expanded);
        }

        var urns = new List<string>(expanded.Count);
        foreach (var resource in expanded)
        {
            var urn = await dependent.ForUrnAsync(resource);
            urns.Add(urn);
            if (_seen.Add(urn))
            {
                Urns.Add(urn);
            }
        }

        return urns;
    }

    private void Expand(Resource resource, HashSet<Resource> expanded)
    {
        if (resource is not ComponentResource { IsRemote: false } component)
        {
            if (resource != dependent)
            {
                expanded.Add(resource);
            }
        }
        else if (!IsAncestor(component))
        {
            // what waits for its own parent would wait for its siblings, and they for it
            foreach (var child in component.Children)
            {
                Expand(child, expanded);
            }
        }
    }

    private bool IsAncestor(Resource component)
    {
        for (var ancestor = dependent.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            if (ancestor == component)
            {
                return true;
            }
        }

        return false;
    }
}
