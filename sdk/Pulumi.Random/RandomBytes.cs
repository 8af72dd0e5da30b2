using System.Collections.Immutable;

namespace Pulumi.Random;

/// <summary>Random bytes for a secret or a key; they stay the same until a keeper changes.</summary>
/// <remarks><see href="https://www.pulumi.com/registry/packages/random/api-docs/randombytes/">RandomBytes in the registry</see></remarks>
[ResourceType(Token, null)]
public sealed class RandomBytes : CustomResource
{
    private const string Token = "random:index/randomBytes:RandomBytes";

    /// <summary>Declares random bytes.</summary>
    /// <param name="name">The logical name.</param>
    /// <param name="args">What it is to be.</param>
    /// <param name="options">How the engine treats it.</param>
    public RandomBytes(string name, RandomBytesArgs args, CustomResourceOptions? options = null)
        : this(name, args, options, "") { }

    private RandomBytes(string name, ResourceArgs? args, CustomResourceOptions? options, Input<string> id)
        : base(Token, name, args, RandomOptions.Complete(options, id, "base64", "hex")) { }

    /// <summary>The bytes in base64. A secret.</summary>
    [Output("base64")]
    public Output<string> Base64 { get; private set; } = null!;

    /// <summary>The bytes in lower-case hexadecimal, two digits a byte. A secret.</summary>
    [Output("hex")]
    public Output<string> Hex { get; private set; } = null!;

    /// <summary>Values that, when one changes, give a new result.</summary>
    [Output("keepers")]
    public Output<ImmutableDictionary<string, string>?> Keepers { get; private set; } = null!;

    /// <summary>How many random bytes, at least 1.</summary>
    [Output("length")]
    public Output<int> Length { get; private set; } = null!;

    /// <summary>Reads one that exists already.</summary>
    /// <param name="name">The logical name.</param>
    /// <param name="id">The identity that the provider gave it.</param>
    /// <param name="state">What else is known about it.</param>
    /// <param name="options">How the engine treats it.</param>
    public static RandomBytes Get(string name, Input<string> id, RandomBytesState? state = null, CustomResourceOptions? options = null) =>
        new(name, state, options, id);
}
