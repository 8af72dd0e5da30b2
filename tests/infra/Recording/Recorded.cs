using System.Collections.Concurrent;
using System.Collections.Immutable;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Utilities;

namespace KubeExpose.Infra.Tests.Recording;

/// <summary>A stack as the engine saw it.</summary>
/// <param name="Declared">What was declared, components included.</param>
/// <param name="Outputs">The stack's outputs that are known, and null for one that is not.</param>
/// <param name="Urns">The resources' URNs, in order.</param>
internal sealed record Recorded(
    ImmutableArray<Declared> Declared,
    ImmutableSortedDictionary<string, object?> Outputs,
    ImmutableArray<string> Urns
)
{
    private static readonly ConcurrentDictionary<string, Task<Recorded>> Updates = new(StringComparer.Ordinal);

    /// <summary>The objects of the Kubernetes API.</summary>
    internal IEnumerable<Declared> Objects => Declared.Where(one => one.IsObject);

    /// <summary>The only resource of a kind.</summary>
    internal Declared The(string kind) => Declared.Where(one => one.Kind == kind).ShouldHaveSingleItem();

    /// <summary>Whether there is any resource of a kind.</summary>
    internal bool Has(string kind) => Declared.Any(one => one.Kind == kind);

    /// <summary>Runs the stack of these settings, written as one JSON object of groups: once, as many tests share them.</summary>
    internal static Task<Recorded> Of(string groups) => Updates.GetOrAdd(groups, _ => Of(Settings.Given.Accepted(groups)));

    /// <summary>Runs the stack of these settings, written as one JSON object of groups.</summary>
    internal static Task<Recorded> Of(string groups, FakeCluster? cluster = null, bool preview = false) =>
        Of(Settings.Given.Accepted(groups), cluster, preview);

    /// <summary>Runs the stack of these settings.</summary>
    internal static async Task<Recorded> Of(StackSettings settings, FakeCluster? cluster = null, bool preview = false)
    {
        cluster ??= new();
        var (resources, outputs) = await Deployment.TestAsync(
            cluster,
            new()
            {
                IsPreview = preview,
                ProjectName = "kube-expose",
                StackName = "dev",
                RootDirectory = AppContext.BaseDirectory,
            },
            () => ExposeStack.DeclareAsync(settings, FixedClock.Now)
        );
        var known = ImmutableSortedDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        foreach (var (name, output) in outputs)
        {
            known[name] = await Value(output);
        }

        var urns = await Task.WhenAll(resources.Select(resource => OutputUtilities.GetValueAsync(resource.Urn)));
        return new(cluster.Declared, known.ToImmutable(), [.. urns.Order(StringComparer.Ordinal)]);
    }

    private static async Task<object?> Value(object? output) =>
        output switch
        {
            null => null,
            _ when output.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Output<>) =>
                await (Task<object?>)KnownMethod.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [output])!,
            IReadOnlyDictionary<string, Output<string>> map => (
                await Task.WhenAll(map.Select(async entry => (entry.Key, Value: await KnownValue(entry.Value))))
            ).ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal),
            _ => output,
        };

    private static async Task<object?> KnownValue<T>(Output<T> output) =>
        await OutputUtilities.GetIsKnownAsync(output) ? await OutputUtilities.GetValueAsync(output) : null;

    private static readonly System.Reflection.MethodInfo KnownMethod = (
        (Func<Output<object>, Task<object?>>)KnownValue
    ).Method.GetGenericMethodDefinition();
}
