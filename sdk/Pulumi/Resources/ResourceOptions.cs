namespace Pulumi;

/// <summary>How the engine treats a resource.</summary>
/// <seealso href="https://www.pulumi.com/docs/iac/concepts/options/"/>
public class ResourceOptions
{
    private protected ResourceOptions() { }

    /// <summary>An existing resource's identity: it is read, not made.</summary>
    public Input<string>? Id { get; set; }

    /// <summary>The resource that this one belongs to; the stack by default.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Resources that must be there before this one, although no input comes from them.</summary>
    public InputList<Resource> DependsOn
    {
        get => field ??= [];
        set;
    }

    /// <summary>Whether the engine refuses to delete it; as its parent by default.</summary>
    public bool? Protect { get; set; }

    /// <summary>Properties whose changes are left alone, as paths.</summary>
    public List<string> IgnoreChanges
    {
        get => field ??= [];
        set;
    }

    /// <summary>Properties whose changes replace the resource, as paths.</summary>
    public List<string> ReplaceOnChanges
    {
        get => field ??= [];
        set;
    }

    /// <summary>Properties whose changes are not spelled out in a preview, as paths.</summary>
    public List<string> HideDiffs
    {
        get => field ??= [];
        set;
    }

    /// <summary>A value whose change replaces the resource.</summary>
    public Input<object>? ReplacementTrigger { get; set; }

    /// <summary>The plugin's version; the newest that is there by default.</summary>
    public string? Version { get; set; }

    /// <summary>Where the plugin comes from, if not from where all do.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>The provider; the nearest parent's for the package, or the default one, where none is given.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>How long its operations may take.</summary>
    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>What it was called before.</summary>
    public List<Input<Alias>> Aliases
    {
        get => field ??= [];
        set;
    }

    /// <summary>What sees and changes the resource and all below it; a resource's own come before its parent's.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => field ??= [];
        set;
    }

    /// <summary>Whether the real thing stays when the resource is deleted from the stack.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>The resource whose deletion deletes this one along.</summary>
    public Resource? DeletedWith { get; set; }

    /// <summary>Resources whose replacement replaces this one along.</summary>
    public InputList<Resource> ReplaceWith
    {
        get => field ??= [];
        set;
    }

    /// <summary>
    /// Copies what <paramref name="source"/> has over this: lists are put together, of single values the source's counts.
    /// </summary>
    private protected void Add(ResourceOptions source)
    {
        Id = source.Id ?? Id;
        Parent = source.Parent ?? Parent;
        DependsOn = DependsOn.Concat(source.DependsOn);
        Protect = source.Protect ?? Protect;
        IgnoreChanges = [.. IgnoreChanges, .. source.IgnoreChanges];
        ReplaceOnChanges = [.. ReplaceOnChanges, .. source.ReplaceOnChanges];
        HideDiffs = [.. HideDiffs, .. source.HideDiffs];
        ReplacementTrigger = source.ReplacementTrigger ?? ReplacementTrigger;
        Version = source.Version ?? Version;
        PluginDownloadURL = source.PluginDownloadURL ?? PluginDownloadURL;
        Provider = source.Provider ?? Provider;
        CustomTimeouts = source.CustomTimeouts ?? CustomTimeouts;
        Aliases = [.. Aliases, .. source.Aliases];
        ResourceTransformations = [.. ResourceTransformations, .. source.ResourceTransformations];
        RetainOnDelete = source.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = source.DeletedWith ?? DeletedWith;
        ReplaceWith = ReplaceWith.Concat(source.ReplaceWith);
    }
}
