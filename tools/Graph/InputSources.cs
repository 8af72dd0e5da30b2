using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Pulumi;
using Pulumi.Utilities;

namespace KubeExpose.Tools.Graph;

/// <summary>Finds the resources that a resource's inputs come from.</summary>
internal static class InputSources
{
    private static readonly MethodInfo OfInput = typeof(InputSources).GetMethod(
        nameof(OfInputAsync),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    private static readonly MethodInfo OfOutput = typeof(InputSources).GetMethod(
        nameof(OfOutputAsync),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    /// <summary>The resources whose outputs are in the values, at any depth, and those that are values themselves.</summary>
    public static async Task<ImmutableHashSet<Resource>> OfAsync(IEnumerable values)
    {
        var sources = ImmutableHashSet<Resource>.Empty;
        foreach (var value in values)
        {
            sources = sources.Union(await OfAsync(value));
        }

        return sources;
    }

    private static Task<ImmutableHashSet<Resource>> OfAsync(object? value) =>
        value switch
        {
            null or string => Task.FromResult(ImmutableHashSet<Resource>.Empty),
            Resource resource => Task.FromResult(ImmutableHashSet.Create(resource)),
            InputArgs args => OfAsync(
                args.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(one => one.GetValue(args))
            ),
            _ when TypeIn(typeof(Input<>), value) is { } type => Call(OfInput, type, value),
            _ when TypeIn(typeof(Output<>), value) is { } type => Call(OfOutput, type, value),
            _ when IsUnion(value) => OfAsync(value.GetType().GetProperty("Value")!.GetValue(value)),
            IDictionary map => OfAsync(map.Values),
            IEnumerable list => OfAsync(list),
            _ => Task.FromResult(ImmutableHashSet<Resource>.Empty),
        };

    private static Task<ImmutableHashSet<Resource>> OfInputAsync<T>(Input<T> input) => OfOutputAsync(input.ToOutput());

    private static async Task<ImmutableHashSet<Resource>> OfOutputAsync<T>(Output<T> output)
    {
        var sources = await OutputUtilities.GetDependenciesAsync(output);
        return await OutputUtilities.GetIsKnownAsync(output)
            ? sources.Union(await OfAsync(await OutputUtilities.GetValueAsync(output)))
            : sources;
    }

    // the argument of the generic type that the value's type is, or derives from
    private static Type? TypeIn(Type generic, object value)
    {
        var type = value.GetType();
        while (type is not null && !(type.IsGenericType && type.GetGenericTypeDefinition() == generic))
        {
            type = type.BaseType;
        }

        return type?.GetGenericArguments()[0];
    }

    private static bool IsUnion(object value) =>
        value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Union<,>);

    private static Task<ImmutableHashSet<Resource>> Call(MethodInfo method, Type type, object value) =>
        (Task<ImmutableHashSet<Resource>>)method.MakeGenericMethod(type).Invoke(null, [value])!;
}
