namespace Pulumi.Serialization;

/// <summary>What the engine's protocol writes in place of values that JSON has no words for.</summary>
internal static class Signature
{
    /// <summary>The key whose value says what an object stands for.</summary>
    public const string Key = "4dabf18193072939515e22adb298388d";

    /// <summary>A secret; the value is under <see cref="Value"/>.</summary>
    public const string Secret = "1b47061264138c4ac30d75fd1eb44270";

    /// <summary>An output; unknown where <see cref="Value"/> is absent.</summary>
    public const string Output = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    /// <summary>A resource, by its URN.</summary>
    public const string Resource = "5cf8f73096256a8f31e491e813e4eb8e";

    /// <summary>The key of a secret's or output's value.</summary>
    public const string Value = "value";

    /// <summary>The text in place of a value that only an update can tell.</summary>
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
}
