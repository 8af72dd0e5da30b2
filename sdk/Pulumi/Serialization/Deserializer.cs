using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Type = System.Type;

namespace Pulumi.Serialization;

/// <summary>
/// Turns one property of the engine's answer into a value of its type. A secret anywhere inside makes all of it secret,
/// something unknown all of it unknown.
/// </summary>
internal sealed class Deserializer
{
    /// <summary>False when something in what was read is unknown.</summary>
    public bool IsKnown { get; private set; } = true;

    /// <summary>True when something in what was read is secret.</summary>
    public bool IsSecret { get; private set; }

    /// <summary>The value as a <paramref name="type"/>; null stands for the type's default.</summary>
    /// <param name="value">What came.</param>
    /// <param name="type">Which type it is to be; <see cref="object"/> takes everything, as texts, bools, doubles, immutable arrays and dictionaries.</param>
    /// <param name="path">Where it stands, for messages.</param>
    /// <exception cref="InvalidCastException">It is something else.</exception>
    public object? Read(Value value, Type type, string path)
    {
        if (value is { KindCase: Value.KindOneofCase.StringValue, StringValue: Signature.Unknown })
        {
            IsKnown = false;
            return null;
        }

        if (value.KindCase == Value.KindOneofCase.StructValue && value.StructValue.Fields.TryGetValue(Signature.Key, out var signature))
        {
            return ReadSigned(signature.StringValue, value.StructValue, type, path);
        }

        return value.KindCase is Value.KindOneofCase.NullValue or Value.KindOneofCase.None ? null : TypeReader.For(type)(this, value, path);
    }

    /// <summary>The untyped members of an object; those whose names begin with two underscores are the engine's own.</summary>
    public ImmutableDictionary<string, object?> ReadMembers(Struct members, string path) => members.Fields
        .Where(member => !member.Key.StartsWith("__", StringComparison.Ordinal))
        .ToImmutableDictionary(member => member.Key, member => Read(member.Value, typeof(object), $"{path}.{member.Key}"));

    private object? ReadSigned(string signature, Struct signed, Type type, string path)
    {
        switch (signature)
        {
            case Signature.Secret:
                IsSecret = true;
                return Read(signed.Fields[Signature.Value], type, path);
            case Signature.Output:
                IsSecret |= signed.Fields.TryGetValue("secret", out var secret) && secret.BoolValue;
                IsKnown &= signed.Fields.ContainsKey(Signature.Value);
                return signed.Fields.TryGetValue(Signature.Value, out var value) ? Read(value, type, path) : null;
            case Signature.Resource:
                return Read(signed.Fields.GetValueOrDefault("id") ?? signed.Fields["urn"], type, path);
            default:
                throw new InvalidCastException($"{path}: the engine sent a value of a kind that is not known here ({signature})");
        }
    }
}
