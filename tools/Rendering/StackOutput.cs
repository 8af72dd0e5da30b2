using System.Text.Json.Nodes;
using KubeExpose.Tools.Stacks;
using Pulumi;
using Pulumi.Utilities;

namespace KubeExpose.Tools.Rendering;

/// <summary>An output of the stack.</summary>
/// <param name="Name">The output's name.</param>
/// <param name="Text">The value: text as it is, anything else as JSON, a secret masked. Null when the output is null or unknown.</param>
/// <param name="IsKnown">Whether the value is known without a cluster.</param>
internal sealed record StackOutput(string Name, string? Text, bool IsKnown = true)
{
    /// <summary>Waits for an output's value.</summary>
    /// <param name="name">The output's name.</param>
    /// <param name="value">A value, or an <see cref="Output{T}"/>.</param>
    public static async Task<StackOutput> ReadAsync(string name, object? value)
    {
        var json = Output.JsonSerialize(Output.Create(value));
        if (await Output.IsSecretAsync(json))
        {
            return new(name, EncryptedValue.Mark);
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
                // a map has no order of its own
                JsonObject map => new JsonObject(
                    map.OrderBy(field => field.Key).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()))
                ).ToJsonString(),
                var other => other?.ToJsonString(),
            }
        );
    }
}
