namespace Pulumi.Random;

/// <summary>What is known about a <see cref="RandomId"/> that is read.</summary>
public sealed class RandomIdState : ResourceArgs
{
    /// <summary>The result in base64.</summary>
    [Input("b64Std")]
    public Input<string>? B64Std { get; set; }

    /// <summary>The result in base64 for URLs: <c>-</c> and <c>_</c>, no padding.</summary>
    [Input("b64Url")]
    public Input<string>? B64Url { get; set; }

    /// <summary>How many random bytes, at least 1.</summary>
    [Input("byteLength")]
    public Input<int>? ByteLength { get; set; }

    /// <summary>The result as a decimal number.</summary>
    [Input("dec")]
    public Input<string>? Dec { get; set; }

    /// <summary>The result in lower-case hexadecimal, two digits a byte.</summary>
    [Input("hex")]
    public Input<string>? Hex { get; set; }

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

    /// <summary>New state with nothing known.</summary>
    public static new RandomIdState Empty => new();
}
