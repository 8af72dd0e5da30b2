using Pulumi;

namespace KubeExpose.Sdk.Tests;

/// <summary>An object inside a <see cref="Thing"/>'s inputs.</summary>
public sealed class PartArgs : ResourceArgs
{
    [Input("tags")]
    private InputList<string>? _tags;

    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    [Input("size")]
    public Input<int>? Size { get; set; }

    [Input("inside")]
    public Input<PartArgs>? Inner { get; set; }

    public InputList<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }
}
