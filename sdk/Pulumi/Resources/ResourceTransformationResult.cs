namespace Pulumi;

/// <summary>What a <see cref="ResourceTransformation"/> makes of a resource.</summary>
public readonly struct ResourceTransformationResult
{
    /// <param name="args">The resource's arguments.</param>
    /// <param name="options">Its options; its parent can't be another.</param>
    public ResourceTransformationResult(ResourceArgs args, ResourceOptions options) => (Args, Options) = (args, options);

    /// <summary>The resource's arguments.</summary>
    public ResourceArgs Args { get; }

    /// <summary>Its options.</summary>
    public ResourceOptions Options { get; }
}
