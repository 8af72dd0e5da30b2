namespace Pulumi;

/// <summary>A provider with settings of its own, for the resources that name it.</summary>
public class ProviderResource : CustomResource
{
    /// <summary>Registers the provider with the engine.</summary>
    /// <param name="package">The package that it provides, such as <c>kubernetes</c>.</param>
    /// <param name="name">The name, unique among providers of this package in the stack.</param>
    /// <param name="args">Its settings.</param>
    /// <param name="options">How the engine treats it.</param>
    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : base($"pulumi:providers:{package}", name, args, options) => Package = package;

    internal string Package { get; }
}
