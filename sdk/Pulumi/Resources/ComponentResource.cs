using System.Collections.Concurrent;

namespace Pulumi;

/// <summary>A resource that is made of others: it groups them, and hands its providers on to them.</summary>
/// <seealso href="https://www.pulumi.com/docs/iac/concepts/resources/components/"/>
public class ComponentResource : Resource
{
    private readonly ConcurrentQueue<Resource> _children = [];

    /// <summary>Registers the component with the engine.</summary>
    /// <param name="type">The type token, <c>package:module:Type</c>.</param>
    /// <param name="name">The name, unique among components of this type in the stack.</param>
    /// <param name="options">How the engine treats it, and which providers its children use.</param>
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options) { }

    /// <inheritdoc cref="ComponentResource(string, string, ComponentResourceOptions?)"/>
    /// <param name="type">The type token, <c>package:module:Type</c>.</param>
    /// <param name="name">The name, unique among components of this type in the stack.</param>
    /// <param name="args">Its inputs.</param>
    /// <param name="options">How the engine treats it, and which providers its children use.</param>
    /// <param name="remote">Whether a provider makes its children, in another process.</param>
    public ComponentResource(string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : base(type, name, custom: false, args ?? ResourceArgs.Empty, options ?? new(), remote) { }

    internal IEnumerable<Resource> Children => _children;

    internal void Adopt(Resource child) => _children.Enqueue(child);

    /// <summary>
    /// Says that all children have been declared, and registers the properties marked with <see cref="OutputAttribute"/>.
    /// </summary>
    protected void RegisterOutputs() => RegisterOutputs(OutputProperties.Values(this));

    /// <summary>Says that all children have been declared, and what the component's outputs are.</summary>
    protected void RegisterOutputs(IDictionary<string, object?> outputs) => RegisterOutputs(Output.Create(outputs));

    /// <inheritdoc cref="RegisterOutputs(IDictionary{string, object?})"/>
    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs) => RegisterOutputs(Output.Create(outputs));

    /// <inheritdoc cref="RegisterOutputs(IDictionary{string, object?})"/>
    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs) => Deployment.Required.RegisterOutputs(this, outputs);
}
