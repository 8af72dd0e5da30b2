namespace Pulumi;

/// <summary>How a function is called.</summary>
public class InvokeOptions
{
    /// <summary>The version of the provider's plugin; null for the one that the engine would choose.</summary>
    public string? Version { get; set; }

    /// <summary>Where the provider's plugin is downloaded from; null for where plugins usually are.</summary>
    public string? PluginDownloadURL { get; set; }
}
