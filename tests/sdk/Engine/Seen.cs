using Pulumi;
using Pulumi.Utilities;

namespace KubeExpose.Sdk.Tests;

/// <summary>An output, once it is settled.</summary>
/// <param name="Value">The value; the type's default if it is unknown.</param>
/// <param name="IsKnown">False for what only an update can tell.</param>
/// <param name="IsSecret">Whether it is encrypted in the state.</param>
/// <param name="From">The names of the resources it came from, sorted.</param>
internal sealed record Seen<T>(T Value, bool IsKnown, bool IsSecret, string From);

/// <summary>Looks at outputs.</summary>
internal static class Seen
{
    /// <summary>What an output is, once it is settled.</summary>
    public static async Task<Seen<T>> SeenAsync<T>(this Output<T> output)
    {
        var from = await OutputUtilities.GetDependenciesAsync(output);
        return new(
            await OutputUtilities.GetValueAsync(output),
            await OutputUtilities.GetIsKnownAsync(output),
            await Output.IsSecretAsync(output),
            string.Join(' ', from.Select(resource => resource.GetResourceName()).Order(StringComparer.Ordinal))
        );
    }
}
