using System.Collections.Concurrent;
using System.Reflection;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The members marked with <see cref="OutputAttribute"/>, found once a type.</summary>
internal static class OutputProperties
{
    private static readonly ConcurrentDictionary<Type, Member[]> OfType = new();

    /// <summary>Gives each output of <paramref name="resource"/> a source, sets the property, and returns them by wire name.</summary>
    public static IEnumerable<KeyValuePair<string, IOutputSource>> Create(Resource resource)
    {
        foreach (var member in OfType.GetOrAdd(resource.GetType(), Find))
        {
            var source = member.Source(resource);
            member.Property.SetValue(resource, source.Output);
            yield return new(member.Name, source);
        }
    }

    /// <summary>What the output properties of <paramref name="resource"/> hold, by wire name.</summary>
    public static IDictionary<string, object?> Values(Resource resource) =>
        OfType.GetOrAdd(resource.GetType(), Find).ToDictionary(member => member.Name, member => member.Property.GetValue(resource));

    private static Member[] Find(Type type)
    {
        var members = new List<Member>();
        for (var declaring = type; declaring != typeof(Resource) && declaring is not null; declaring = declaring.BaseType)
        {
            foreach (
                var property in declaring.GetProperties(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                )
            )
            {
                if (property.GetCustomAttribute<OutputAttribute>() is { } output && property.SetMethod is not null)
                {
                    members.Add(new(output.Name ?? property.Name, property, OutputSource.Of(ValueType(property))));
                }
            }
        }

        return [.. members];
    }

    private static Type ValueType(PropertyInfo property) =>
        property.PropertyType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Output<>)
            ? type.GetGenericArguments()[0]
            : throw new InvalidOperationException(
                $"{property.DeclaringType}.{property.Name} is marked as an output, but has the type {property.PropertyType}"
            );

    private sealed record Member(string Name, PropertyInfo Property, Func<Resource, IOutputSource> Source);
}
