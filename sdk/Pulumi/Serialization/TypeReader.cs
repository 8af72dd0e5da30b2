using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Type = System.Type;

namespace Pulumi.Serialization;

/// <summary>How a value of each type is read, worked out once a type.</summary>
internal static class TypeReader
{
    private static readonly ConcurrentDictionary<Type, Read> OfType = new();

    /// <summary>Reads a value that is neither null nor marked.</summary>
    public delegate object? Read(Deserializer deserializer, Value value, string path);

    /// <summary>The reader of <paramref name="type"/>.</summary>
    public static Read For(Type type) => OfType.GetOrAdd(type, Make);

    private static Read Make(Type type)
    {
        if (type == typeof(string))
        {
            return (_, value, path) => Expect(value, Value.KindOneofCase.StringValue, path).StringValue;
        }

        if (type == typeof(bool))
        {
            return (_, value, path) => Expect(value, Value.KindOneofCase.BoolValue, path).BoolValue;
        }

        if (type == typeof(double))
        {
            return (_, value, path) => Expect(value, Value.KindOneofCase.NumberValue, path).NumberValue;
        }

        if (type == typeof(int))
        {
            return (_, value, path) => Integer(Expect(value, Value.KindOneofCase.NumberValue, path).NumberValue, path);
        }

        if (type == typeof(object))
        {
            return Untyped;
        }

        if (type == typeof(JsonElement))
        {
            return (deserializer, value, path) => JsonValues.ToJson(deserializer.Read(value, typeof(object), path));
        }

        if (type.IsEnum)
        {
            return (_, value, path) => System.Enum.ToObject(type, Integer(Expect(value, Value.KindOneofCase.NumberValue, path).NumberValue, path));
        }

        return type.IsGenericType ? MakeGeneric(type) : OutputTypeReader.Make(type);
    }

    private static Read MakeGeneric(Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        var factory =
            definition == typeof(ImmutableArray<>) ? nameof(Array)
            : definition == typeof(ImmutableDictionary<,>) && type.GenericTypeArguments[0] == typeof(string) ? nameof(Map)
            : definition == typeof(Union<,>) ? nameof(Union)
            : definition == typeof(Nullable<>) ? nameof(Nullable)
            : throw new InvalidCastException($"{type} is no type that an output can have");
        var arguments = factory == nameof(Map) ? type.GenericTypeArguments[1..] : type.GenericTypeArguments;
        return typeof(TypeReader).GetMethod(factory, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(arguments).CreateDelegate<Func<Read>>()();
    }

    private static Read Array<T>() => (deserializer, value, path) => Expect(value, Value.KindOneofCase.ListValue, path).ListValue.Values
        .Select((entry, index) => As<T>(deserializer.Read(entry, typeof(T), $"{path}[{index}]")))
        .ToImmutableArray();

    private static Read Map<T>() => (deserializer, value, path) => Expect(value, Value.KindOneofCase.StructValue, path).StructValue.Fields
        .Where(entry => !entry.Key.StartsWith("__", StringComparison.Ordinal))
        .ToImmutableDictionary(entry => entry.Key, entry => As<T>(deserializer.Read(entry.Value, typeof(T), $"{path}.{entry.Key}")));

    private static Read Union<T0, T1>() => (deserializer, value, path) =>
    {
        try
        {
            return Pulumi.Union<T0, T1>.FromT0(As<T0>(deserializer.Read(value, typeof(T0), path)));
        }
        catch (InvalidCastException)
        {
            return Pulumi.Union<T0, T1>.FromT1(As<T1>(deserializer.Read(value, typeof(T1), path)));
        }
    };

    private static Read Nullable<T>()
        where T : struct => For(typeof(T));

    private static object? Untyped(Deserializer deserializer, Value value, string path) => value.KindCase switch
    {
        Value.KindOneofCase.StringValue => value.StringValue,
        Value.KindOneofCase.BoolValue => value.BoolValue,
        Value.KindOneofCase.NumberValue => value.NumberValue,
        Value.KindOneofCase.ListValue => For(typeof(ImmutableArray<object?>))(deserializer, value, path),
        _ => deserializer.ReadMembers(value.StructValue, path),
    };

    private static T As<T>(object? value) => value is null ? default! : (T)value;

    private static int Integer(double number, string path) => number is >= int.MinValue and <= int.MaxValue && double.IsInteger(number)
        ? (int)number
        : throw new InvalidCastException($"{path}: expected a 32-bit integer, not {number}");

    private static Value Expect(Value value, Value.KindOneofCase kind, string path) => value.KindCase == kind
        ? value
        : throw new InvalidCastException($"{path}: expected a {kind}, not a {value.KindCase}");
}
