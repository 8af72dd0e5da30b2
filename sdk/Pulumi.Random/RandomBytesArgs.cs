namespace Pulumi.Random;

/// <summary>What <see cref="RandomBytes"/> are to be.</summary>
public sealed class RandomBytesArgs : ResourceArgs
{
    /// <summary>Values that, when one changes, give a new result.</summary>
    [field: Input("keepers")]
    public InputMap<string> Keepers
    {
        get => field ??= new();
        set;
    }

    /// <summary>How many random bytes, at least 1.</summary>
    [Input("length", required: true)]
    public Input<int> Length { get; set; } = null!;

    /// <summary>New arguments with nothing set.</summary>
    public static new RandomBytesArgs Empty => new();
}
