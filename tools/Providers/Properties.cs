using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi;

namespace KubeExpose.Tools.Providers;

/// <summary>Converts a resource's properties between JSON and the values that Pulumi's mocks use. JSON objects are sorted by key.</summary>
internal static class Properties
{
    /// <summary>The inputs that a program sent. Nulls in objects are dropped.</summary>
    public static JsonObject FromMock(IEnumerable<KeyValuePair<string, object>> inputs) =>
        new(
            inputs
                .Where(input => input.Value is not null)
                .OrderBy(input => input.Key, StringComparer.Ordinal)
                .Select(input => KeyValuePair.Create(input.Key, FromMock(input.Value)))
        );

    /// <summary>The outputs that a provider answers with.</summary>
    /// <param name="outputs">A resource's properties.</param>
    /// <param name="secrets">The names of the properties that become secret.</param>
    public static ImmutableDictionary<string, object> ToMock(JsonObject outputs, params IReadOnlyCollection<string> secrets) =>
        outputs
            .Where(output => output.Value is not null)
            .ToImmutableDictionary(
                output => output.Key,
                output => secrets.Contains(output.Key) ? Output.CreateSecret(ToMock(output.Value!)) : ToMock(output.Value!)
            );

    /// <summary>A copy with more properties, which replace those of the same name.</summary>
    public static JsonObject With(this JsonObject properties, JsonObject more)
    {
        var all = (JsonObject)properties.DeepClone();
        foreach (var (name, value) in more)
        {
            all[name] = value?.DeepClone();
        }

        return all;
    }

    private static JsonNode? FromMock(object? value) =>
        value switch
        {
            null => null,
            string text => text,
            bool truth => truth,
            int whole => whole,
            double number => number,
            IEnumerable<KeyValuePair<string, object>> map => FromMock(map),
            IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(FromMock)]),
            _ => throw new NotSupportedException($"a property of type {value.GetType()}"),
        };

    private static object ToMock(JsonNode value) =>
        value switch
        {
            JsonObject map => ToMock(map),
            JsonArray list => list.Select(entry => entry is null ? null! : ToMock(entry)).ToImmutableArray(),
            _ => value.GetValueKind() switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                JsonValueKind.Number => value.Deserialize<double>(),
                _ => value.GetValue<string>(),
            },
        };
}
