using System.Collections.Immutable;

namespace Pulumi.Utilities;

/// <summary>Looks inside outputs. Made for tests and tools: a program uses <c>Apply</c>.</summary>
public static class OutputUtilities
{
    /// <summary>The value, once settled; the type's default while it is unknown.</summary>
    public static async Task<T> GetValueAsync<T>(Output<T> output) => (await output.Data).Value;

    /// <summary>Whether the value is known, once settled.</summary>
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) => (await output.Data).IsKnown;

    /// <summary>The resources that the value came from, once settled.</summary>
    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output) => (await output.Data).Resources;

    /// <summary>An output that is unknown, as in a preview.</summary>
    public static Output<T> CreateUnknown<T>(T value) => new(Task.FromResult(OutputData<T>.Of(value) with { IsKnown = false }));

    /// <inheritdoc cref="CreateUnknown{T}(T)"/>
    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory)
    {
        return new(UnknownAsync());

        async Task<OutputData<T>> UnknownAsync() => OutputData<T>.Of(await valueFactory()) with { IsKnown = false };
    }

    /// <summary>The same output, as if <paramref name="resource"/> had had a part in it.</summary>
    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        return new(DependAsync());

        async Task<OutputData<T>> DependAsync()
        {
            var data = await output.Data;
            return data with { Resources = data.Resources.Add(resource) };
        }
    }
}
