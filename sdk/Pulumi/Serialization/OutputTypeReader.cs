using System.Reflection;
using Google.Protobuf.WellKnownTypes;
using Type = System.Type;

namespace Pulumi.Serialization;

/// <summary>Reads classes marked with <see cref="OutputTypeAttribute"/>, and structs with <see cref="EnumTypeAttribute"/>.</summary>
internal static class OutputTypeReader
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The reader of <paramref name="type"/>.</summary>
    /// <exception cref="InvalidCastException">The type is neither.</exception>
    public static TypeReader Make(Type type)
    {
        if (type.IsDefined(typeof(EnumTypeAttribute)))
        {
            return MakeEnum(type);
        }

        var constructor = type.GetConstructors(Any).SingleOrDefault(candidate => candidate.IsDefined(typeof(OutputConstructorAttribute)));
        if (!type.IsDefined(typeof(OutputTypeAttribute)) || constructor is null)
        {
            throw new InvalidCastException($"{type} is no type that an output can have");
        }

        var parameters = constructor
            .GetParameters()
            .Select(parameter =>
                (
                    Name: parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!,
                    Type: parameter.ParameterType
                )
            )
            .ToArray();
        return TypeReader.Of(
            Value.KindOneofCase.StructValue,
            (deserializer, value, path) =>
                constructor.Invoke([
                    .. parameters.Select(parameter =>
                        value.StructValue.Fields.TryGetValue(parameter.Name, out var member)
                            ? deserializer.Read(member, parameter.Type, $"{path}.{parameter.Name}")
                            : null
                    ),
                ])
        );
    }

    private static TypeReader MakeEnum(Type type)
    {
        var constructor = type.GetConstructors(Any).Single(candidate => candidate.GetParameters().Length == 1);
        var inner = TypeReader.For(constructor.GetParameters()[0].ParameterType);
        return inner with { Read = (deserializer, value, path) => constructor.Invoke([inner.Read(deserializer, value, path)]) };
    }
}
