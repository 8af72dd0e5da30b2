namespace Pulumi;

/// <summary>How the engine treats a component, and what its children inherit.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    /// <summary>Providers that children use, one a package.</summary>
    public List<ProviderResource> Providers { get; set; } = [];

    /// <summary>
    /// New options of both: lists are put together, of single values and of a package's providers <paramref name="options2"/>'s count.
    /// </summary>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = new ComponentResourceOptions();
        merged.AddComponent(options1);
        merged.AddComponent(options2);
        return merged;
    }

    private void AddComponent(ComponentResourceOptions? source)
    {
        if (source is null)
        {
            return;
        }

        Add(source);
        Providers =
        [
            .. Providers.Where(provider => !source.Providers.Exists(other => other.Package == provider.Package)),
            .. source.Providers,
        ];
    }
}
