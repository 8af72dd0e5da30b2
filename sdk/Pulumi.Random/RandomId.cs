using System.Collections.Immutable;

namespace Pulumi.Random;

/// <summary>A random identifier that stays the same until a keeper changes. Not a secret: see <see cref="RandomBytes"/>.</summary>
/// <remarks><see href="https://www.pulumi.com/registry/packages/random/api-docs/randomid/">RandomId in the registry</see></remarks>
[ResourceType(Token, null)]
public sealed class RandomId : CustomResource
{
    private const string Token = "random:index/randomId:RandomId";

    /// <summary>Declares an identifier.</summary>
    /// <param name="name">The logical name.</param>
    /// <param name="args">What it is to be.</param>
    /// <param name="options">How the engine treats it.</param>
    public RandomId(string name, RandomIdArgs args, CustomResourceOptions? options = null)
        : this(name, args, options, "") { }

    private RandomId(string name, ResourceArgs? args, CustomResourceOptions? options, Input<string> id)
        : base(Token, name, args, RandomOptions.Complete(options, id)) { }

    /// <summary>The result in base64.</summary>
    [Output("b64Std")]
    public Output<string> B64Std { get; private set; } = null!;

    /// <summary>The result in base64 for URLs: <c>-</c> and <c>_</c>, no padding.</summary>
    [Output("b64Url")]
    public Output<string> B64Url { get; private set; } = null!;

    /// <summary>How many random bytes, at least 1.</summary>
    [Output("byteLength")]
    public Output<int> ByteLength { get; private set; } = null!;

    /// <summary>The result as a decimal number.</summary>
    [Output("dec")]
    public Output<string> Dec { get; private set; } = null!;

    /// <summary>The result in lower-case hexadecimal, two digits a byte.</summary>
    [Output("hex")]
    public Output<string> Hex { get; private set; } = null!;

    /// <summary>Values that, when one changes, give a new result.</summary>
    [Output("keepers")]
    public Output<ImmutableDictionary<string, string>?> Keepers { get; private set; } = null!;

    /// <summary>Text put in front of every form of the result.</summary>
    [Output("prefix")]
    public Output<string?> Prefix { get; private set; } = null!;

    /// <summary>Reads one that exists already.</summary>
    /// <param name="name">The logical name.</param>
    /// <param name="id">The identifier in base64 for URLs.</param>
    /// <param name="state">What else is known about it.</param>
    /// <param name="options">How the engine treats it.</param>
    public static RandomId Get(string name, Input<string> id, RandomIdState? state = null, CustomResourceOptions? options = null) =>
        new(name, state, options, id);
}
