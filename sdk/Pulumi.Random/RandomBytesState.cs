namespace Pulumi.Random;

/// <summary>What is known about <see cref="RandomBytes"/> that are read.</summary>
public sealed class RandomBytesState : ResourceArgs
{
    /// <summary>The bytes in base64. A secret.</summary>
    [Input("base64")]
    public Input<string>? Base64
    {
        get;
        set => field = SecretInput.Of(value);
    }

    /// <summary>The bytes in lower-case hexadecimal, two digits a byte. A secret.</summary>
    [Input("hex")]
    public Input<string>? Hex
    {
        get;
        set => field = SecretInput.Of(value);
    }

    /// <summary>Values that, when one changes, give a new result.</summary>
    [field: Input("keepers")]
    public InputMap<string> Keepers
    {
        get => field ??= new();
        set;
    }

    /// <summary>How many random bytes, at least 1.</summary>
    [Input("length")]
    public Input<int>? Length { get; set; }

    /// <summary>New state with nothing known.</summary>
    public static new RandomBytesState Empty => new();
}
