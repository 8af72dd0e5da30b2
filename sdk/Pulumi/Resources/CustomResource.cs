namespace Pulumi;

/// <summary>A resource that a provider creates, reads, updates and deletes.</summary>
public class CustomResource : Resource
{
    /// <summary>Registers the resource with the engine.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="name">The name, unique among resources of this type in the stack.</param>
    /// <param name="args">What the resource is to be.</param>
    /// <param name="options">How the engine treats it.</param>
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : base(type, name, custom: true, args ?? ResourceArgs.Empty, options ?? new()) { }

    /// <summary>The provider's name for the resource. Unknown in a preview until it exists.</summary>
    [Output("id")]
    public Output<string> Id => IdSource.Output;

    // the base class's constructor registers the resource and so asks for it first
    internal OutputSource<string> IdSource => field ??= new(this);
}
