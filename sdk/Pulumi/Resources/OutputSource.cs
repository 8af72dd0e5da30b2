using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Makes the sources of outputs whose types are found by reflection.</summary>
internal static class OutputSource
{
    // native code holds a generic type once for all classes, but for each value type that is named
    private static readonly Dictionary<Type, Func<Resource, IOutputSource>> OfValueTypes = new()
    {
        [typeof(bool)] = resource => new OutputSource<bool>(resource),
        [typeof(int)] = resource => new OutputSource<int>(resource),
        [typeof(double)] = resource => new OutputSource<double>(resource),
        [typeof(ImmutableArray<string>)] = resource => new OutputSource<ImmutableArray<string>>(resource),
    };

    /// <summary>How to make a source of values of <paramref name="type"/>.</summary>
    public static Func<Resource, IOutputSource> Of(Type type)
    {
        if (OfValueTypes.TryGetValue(type, out var make))
        {
            return make;
        }

        var source = typeof(OutputSource<>).MakeGenericType(type);
        return resource => (IOutputSource)Activator.CreateInstance(source, resource)!;
    }
}
