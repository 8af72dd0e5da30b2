using System.Text.Json.Nodes;
using KubeExpose.Tools.Stacks;
using Pulumi;
using Pulumi.Utilities;

namespace KubeExpose.Tools;

/// <summary>One output of the stack.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">A text as it is, anything else as JSON, a secret masked; null when there is no such thing, or only a cluster can
/// say.</param>
/// <param name="IsKnown">Whether that is known without a cluster.</param>
internal sealed record StackOutput(string Name, string? Text, bool IsKnown = true)
{
    /// <param name="name">Its name.</param>
    /// <param name="value">What the program returned: a value, or an <see cref="Output{T}"/> of one.</param>
    public static async Task<StackOutput> ReadAsync(string name, object? value)
    {
        var json = Output.JsonSerialize(Output.Create(value));
        if (await Output.IsSecretAsync(json))
        {
            return new(name, YamlValue.Encrypted);
        }

        if (!await OutputUtilities.GetIsKnownAsync(json))
        {
            return new(name, null, IsKnown: false);
        }

        return new(
            name,
            JsonNode.Parse(await OutputUtilities.GetValueAsync(json)) switch
            {
                JsonValue one when one.TryGetValue<string>(out var text) => text,
                // a map's order is by chance
                JsonObject map => new JsonObject(
                    map.OrderBy(field => field.Key).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()))
                ).ToJsonString(),
                var other => other?.ToJsonString(),
            }
        );
    }
}
