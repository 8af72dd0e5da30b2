using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Type = System.Type;

namespace Pulumi.Serialization;

/// <summary>How values of a type are read, worked out once a type.</summary>
/// <param name="Takes">Whether a value that is neither null nor marked can be read as the type.</param>
/// <param name="Read">Reads a value that it takes.</param>
internal sealed record TypeReader(Predicate<Value> Takes, TypeReader.Reading Read)
{
    private static readonly ConcurrentDictionary<Type, TypeReader> OfType = new();

    // native code holds a generic method once for all classes, but for each value type that is named
    private static readonly Dictionary<Type, Func<TypeReader>> OfValueTypes = new()
    {
        [typeof(ImmutableArray<bool>)] = Array<bool>,
        [typeof(ImmutableArray<int>)] = Array<int>,
        [typeof(ImmutableArray<double>)] = Array<double>,
        [typeof(ImmutableDictionary<string, bool>)] = Map<bool>,
        [typeof(ImmutableDictionary<string, int>)] = Map<int>,
        [typeof(ImmutableDictionary<string, double>)] = Map<double>,
        [typeof(Union<int, string>)] = Union<int, string>,
        [typeof(bool?)] = Nullable<bool>,
        [typeof(int?)] = Nullable<int>,
        [typeof(double?)] = Nullable<double>,
    };

    /// <summary>Reads a value; <paramref name="path"/> says where it stands, for messages.</summary>
    public delegate object? Reading(Deserializer deserializer, Value value, string path);

    /// <summary>The reader of <paramref name="type"/>.</summary>
    /// <exception cref="InvalidCastException">It is no type that an output can have.</exception>
    public static TypeReader For(Type type) => OfType.GetOrAdd(type, Make);

    /// <summary>A reader of values of one kind.</summary>
    public static TypeReader Of(Value.KindOneofCase kind, Reading read) => new(value => value.KindCase == kind, read);

    private static TypeReader Make(Type type)
    {
        if (type == typeof(string))
        {
            return Of(Value.KindOneofCase.StringValue, (_, value, _) => value.StringValue);
        }

        if (type == typeof(bool))
        {
            return Of(Value.KindOneofCase.BoolValue, (_, value, _) => value.BoolValue);
        }

        if (type == typeof(double))
        {
            return Of(Value.KindOneofCase.NumberValue, (_, value, _) => value.NumberValue);
        }

        if (type == typeof(int))
        {
            return new(IsInteger, (_, value, _) => (int)value.NumberValue);
        }

        if (type == typeof(object))
        {
            return new(_ => true, Untyped);
        }

        if (type == typeof(JsonElement))
        {
            return new(_ => true, (deserializer, value, path) => JsonValues.ToJson(Untyped(deserializer, value, path)));
        }

        if (type.IsEnum)
        {
            return new(IsInteger, (_, value, _) => System.Enum.ToObject(type, (int)value.NumberValue));
        }

        if (OfValueTypes.TryGetValue(type, out var make))
        {
            return make();
        }

        return type.IsGenericType ? MakeGeneric(type) : OutputTypeReader.Make(type);
    }

    private static TypeReader MakeGeneric(Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        var factory =
            definition == typeof(ImmutableArray<>) ? nameof(Array)
            : definition == typeof(ImmutableDictionary<,>) && type.GenericTypeArguments[0] == typeof(string) ? nameof(Map)
            : definition == typeof(Union<,>) ? nameof(Union)
            : definition == typeof(Nullable<>) ? nameof(Nullable)
            : throw new InvalidCastException($"{type} is no type that an output can have");
        var arguments = factory == nameof(Map) ? type.GenericTypeArguments[1..] : type.GenericTypeArguments;
        return typeof(TypeReader)
            .GetMethod(factory, BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(arguments)
            .CreateDelegate<Func<TypeReader>>()();
    }

    private static TypeReader Array<T>() =>
        Of(
            Value.KindOneofCase.ListValue,
            (deserializer, value, path) =>
                value
                    .ListValue.Values.Select((entry, index) => As<T>(deserializer.Read(entry, typeof(T), $"{path}[{index}]")))
                    .ToImmutableArray()
        );

    private static TypeReader Map<T>() =>
        Of(
            Value.KindOneofCase.StructValue,
            (deserializer, value, path) =>
                value
                    .StructValue.Fields.Where(entry => !entry.Key.StartsWith("__", StringComparison.Ordinal))
                    .ToImmutableDictionary(
                        entry => entry.Key,
                        entry => As<T>(deserializer.Read(entry.Value, typeof(T), $"{path}.{entry.Key}"))
                    )
        );

    private static TypeReader Union<T0, T1>() =>
        new(
            value => For(typeof(T0)).Takes(value) || For(typeof(T1)).Takes(value),
            (deserializer, value, path) =>
                For(typeof(T0)).Takes(value)
                    ? Pulumi.Union<T0, T1>.FromT0(As<T0>(For(typeof(T0)).Read(deserializer, value, path)))
                    : Pulumi.Union<T0, T1>.FromT1(As<T1>(For(typeof(T1)).Read(deserializer, value, path)))
        );

    private static TypeReader Nullable<T>()
        where T : struct => For(typeof(T));

    private static object? Untyped(Deserializer deserializer, Value value, string path) =>
        value.KindCase switch
        {
            Value.KindOneofCase.StringValue => value.StringValue,
            Value.KindOneofCase.BoolValue => value.BoolValue,
            Value.KindOneofCase.NumberValue => value.NumberValue,
            Value.KindOneofCase.ListValue => For(typeof(ImmutableArray<object?>)).Read(deserializer, value, path),
            _ => For(typeof(ImmutableDictionary<string, object?>)).Read(deserializer, value, path),
        };

    private static T As<T>(object? value) => value is null ? default! : (T)value;

    private static bool IsInteger(Value value) =>
        value.KindCase == Value.KindOneofCase.NumberValue
        && value.NumberValue is >= int.MinValue and <= int.MaxValue
        && double.IsInteger(value.NumberValue);
}
