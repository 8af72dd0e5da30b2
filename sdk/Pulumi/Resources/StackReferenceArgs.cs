namespace Pulumi;

/// <summary>The inputs of a <see cref="StackReference"/>.</summary>
public sealed class StackReferenceArgs : ResourceArgs
{
    /// <summary>The stack to read from, <c>organization/project/stack</c>; the reference's own name by default.</summary>
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}
