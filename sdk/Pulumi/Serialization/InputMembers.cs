using System.Collections.Concurrent;
using System.Reflection;
using Type = System.Type;

namespace Pulumi.Serialization;

/// <summary>The members marked with <see cref="InputAttribute"/>, found once a type.</summary>
internal static class InputMembers
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private static readonly ConcurrentDictionary<Type, Member[]> OfType = new();

    /// <summary>The values of <paramref name="args"/> by wire name.</summary>
    /// <exception cref="ArgumentNullException">A required one is missing.</exception>
    public static IEnumerable<KeyValuePair<string, object?>> Of(InputArgs args)
    {
        foreach (var member in OfType.GetOrAdd(args.GetType(), Find))
        {
            var value = member.Get(args);
            if (value is null && member.Input.IsRequired)
            {
                throw new ArgumentNullException(member.Input.Name, $"{args.GetType()} needs a value for '{member.Input.Name}'");
            }

            yield return new(member.Input.Name, member.Input.IsJson && value is not null ? JsonOutputs.Text(value) : value);
        }
    }

    private static Member[] Find(Type type)
    {
        var members = new List<Member>();
        for (var declaring = type; declaring is not null && declaring != typeof(InputArgs); declaring = declaring.BaseType)
        {
            foreach (var property in declaring.GetProperties(Declared))
            {
                if (property.GetCustomAttribute<InputAttribute>() is { } input)
                {
                    members.Add(new(input, Getter(property)));
                }
            }

            foreach (var field in declaring.GetFields(Declared))
            {
                if (field.GetCustomAttribute<InputAttribute>() is { } input)
                {
                    members.Add(new(input, field.GetValue));
                }
            }
        }

        return [.. members];
    }

    // a typed delegate: a property that is read by reflection twice has code made for it, which takes longer than all the reading
    private static Func<object, object?> Getter(PropertyInfo property) =>
        property.PropertyType.IsValueType
            ? property.GetValue
            : typeof(InputMembers)
                .GetMethod(nameof(TypedGetter), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(property.DeclaringType!, property.PropertyType)
                .CreateDelegate<Func<MethodInfo, Func<object, object?>>>()(property.GetMethod!);

    private static Func<object, object?> TypedGetter<TArgs, TValue>(MethodInfo get)
        where TArgs : class
        where TValue : class
    {
        var typed = get.CreateDelegate<Func<TArgs, TValue?>>();
        return args => typed((TArgs)args);
    }

    private sealed record Member(InputAttribute Input, Func<object, object?> Get);
}
