using Pulumi;

namespace KubeExpose.Sdk.Tests;

/// <summary>The inputs of a <see cref="Thing"/>: one of each shape.</summary>
public sealed class ThingArgs : ResourceArgs
{
    [Input("list")]
    private InputList<string>? _list;

    [Input("map")]
    private InputMap<string>? _map;

    [Input("parts")]
    private InputList<PartArgs>? _parts;

    [Input("text")]
    public Input<string>? Text { get; set; }

    [Input("number")]
    public Input<int>? Number { get; set; }

    [Input("ratio")]
    public Input<double>? Ratio { get; set; }

    [Input("flag")]
    public Input<bool>? Flag { get; set; }

    [Input("any")]
    public Input<object?>? Any { get; set; }

    [Input("part")]
    public Input<PartArgs>? Part { get; set; }

    [Input("either")]
    public InputUnion<int, string>? Either { get; set; }

    [Input("element")]
    public InputJson? Element { get; set; }

    [Input("asJson", json: true)]
    public Input<bool>? AsJson { get; set; }

    public InputList<string> List
    {
        get => _list ??= [];
        set => _list = value;
    }

    public InputMap<string> Map
    {
        get => _map ??= [];
        set => _map = value;
    }

    public InputList<PartArgs> Parts
    {
        get => _parts ??= [];
        set => _parts = value;
    }
}
