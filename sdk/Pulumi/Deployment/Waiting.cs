namespace Pulumi;

/// <summary>Waits of one resource's registration for another's.</summary>
internal static class Waiting
{
    private static readonly Lock Beginning = new();

    /// <summary>The URN of <paramref name="other"/>, once it is registered.</summary>
    /// <exception cref="RunException">It waits for <paramref name="resource"/> in its turn, so that neither would ever be.</exception>
    public static async Task<string> ForUrnAsync(this Resource resource, Resource other)
    {
        var urn = other.Urn.Data;
        if (!urn.IsCompleted)
        {
            Resource[] circle;
            // of two that begin to wait at once, one sees the circle: it is told once
            lock (Beginning)
            {
                resource.WaitsFor = other;
                circle = [.. Chain(resource)];
            }

            if (circle[^1] == resource)
            {
                var names = circle.Select(one => $"{one.GetResourceType()} '{one.GetResourceName()}'");
                throw new RunException($"resources wait for each other for ever: {string.Join(" for ", names)}");
            }
        }

        try
        {
            return (await urn).Value;
        }
        finally
        {
            resource.WaitsFor = null;
        }
    }

    // up to the one that waits for none, or around once
    private static IEnumerable<Resource> Chain(Resource resource)
    {
        var seen = new HashSet<Resource>();
        var next = resource;
        while (next is not null && seen.Add(next))
        {
            yield return next;
            next = next.WaitsFor;
        }

        if (next == resource)
        {
            yield return resource;
        }
    }
}
