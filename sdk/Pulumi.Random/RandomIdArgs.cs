namespace Pulumi.Random;

/// <summary>What a <see cref="RandomId"/> is to be.</summary>
public sealed class RandomIdArgs : ResourceArgs
{
    /// <summary>How many random bytes, at least 1.</summary>
    [Input("byteLength", required: true)]
    public Input<int> ByteLength { get; set; } = null!;

    /// <summary>Values that, when one changes, give a new result.</summary>
    [field: Input("keepers")]
    public InputMap<string> Keepers
    {
        get => field ??= new();
        set;
    }

    /// <summary>Text put in front of every form of the result.</summary>
    [Input("prefix")]
    public Input<string>? Prefix { get; set; }

    /// <summary>New arguments with nothing set.</summary>
    public static new RandomIdArgs Empty => new();
}
