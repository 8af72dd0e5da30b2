namespace Pulumi;

/// <summary>What a <see cref="ResourceTransformation"/> sees.</summary>
public readonly struct ResourceTransformationArgs
{
    /// <param name="resource">The resource, which is not registered yet.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">Its options.</param>
    public ResourceTransformationArgs(Resource resource, ResourceArgs args, ResourceOptions options) =>
        (Resource, Args, Options) = (resource, args, options);

    /// <summary>The resource, which is not registered yet.</summary>
    public Resource Resource { get; }

    /// <summary>Its arguments.</summary>
    public ResourceArgs Args { get; }

    /// <summary>Its options.</summary>
    public ResourceOptions Options { get; }
}
