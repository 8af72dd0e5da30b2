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

    /// <summary>What in the answer did not fit its type, and was left out: a sentence each.</summary>
    public List<string> Misfits { get; } = [];

    /// <summary>The value as a <paramref name="type"/>; null stands for the type's default.</summary>
    /// <param name="value">What came.</param>
    /// <param name="type">Which type it is to be; <see cref="object"/> takes everything, as texts, bools, doubles, immutable arrays and
    /// dictionaries.</param>
    /// <param name="path">Where it stands, for messages.</param>
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

        if (value.KindCase is Value.KindOneofCase.NullValue or Value.KindOneofCase.None)
        {
            return null;
        }

        var reader = TypeReader.For(type);
        return reader.Takes(value)
            ? reader.Read(this, value, path)
            : Misfit($"{path}: expected {type}, but the engine sent a {value.KindCase}");
    }

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
                return Misfit($"{path}: the engine sent a value of a kind that is not known here ({signature})");
        }
    }

    private object? Misfit(string sentence)
    {
        Misfits.Add(sentence);
        return null;
    }
}
