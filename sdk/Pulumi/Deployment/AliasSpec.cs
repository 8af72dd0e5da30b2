namespace Pulumi;

/// <summary>An alias as the engine takes it.</summary>
internal static class AliasSpec
{
    /// <summary>Waits for the alias's parts; null where the alias itself is unknown, as it may be in a preview.</summary>
    public static async Task<Engine.Protocol.Alias?> OfAsync(Input<Alias> input)
    {
        var data = await input.ToOutput().Data;
        if (!data.IsKnown)
        {
            return null;
        }

        var alias = data.Value;
        if (alias.Urn is { } urn)
        {
            return new() { Urn = urn };
        }

        var spec = new Engine.Protocol.Alias.Types.Spec
        {
            Name = await TextAsync(alias.Name),
            Type = await TextAsync(alias.Type),
            Stack = await TextAsync(alias.Stack),
            Project = await TextAsync(alias.Project),
        };
        if (alias.Parent is { } parent)
        {
            spec.ParentUrn = (await parent.Urn.Data).Value;
        }
        else if (alias.ParentUrn is { } parentUrn)
        {
            spec.ParentUrn = await TextAsync(parentUrn);
        }
        else
        {
            spec.NoParent = alias.NoParent;
        }

        return new() { Spec = spec };
    }

    private static async Task<string> TextAsync(Input<string>? input) => (await input.ToOutput().Data).Value ?? "";
}
