namespace Pulumi;

/// <summary>How the engine treats a resource that a provider manages.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    /// <summary>Whether a replacement deletes the old one first; the provider decides by default.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>Outputs that are secret beside those that the provider says are.</summary>
    public List<string> AdditionalSecretOutputs { get; set; } = [];

    /// <summary>The identity of an existing thing that the stack takes over.</summary>
    public string? ImportId { get; set; }

    /// <summary>New options of both: lists are put together, of single values <paramref name="options2"/>'s count.</summary>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = new CustomResourceOptions();
        merged.AddCustom(options1);
        merged.AddCustom(options2);
        return merged;
    }

    private void AddCustom(CustomResourceOptions? source)
    {
        if (source is null)
        {
            return;
        }

        Add(source);
        DeleteBeforeReplace = source.DeleteBeforeReplace ?? DeleteBeforeReplace;
        AdditionalSecretOutputs = [.. AdditionalSecretOutputs, .. source.AdditionalSecretOutputs];
        ImportId = source.ImportId ?? ImportId;
    }
}
