using System.Text.Json;
using Pulumi.Serialization;

namespace Pulumi;

public static partial class Output
{
    /// <summary>
    /// A value as JSON text. Outputs inside of it count: the text is unknown while one of them is, and secret when one is.
    /// </summary>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        return new(SerializeAsync());

        async Task<OutputData<string>> SerializeAsync()
        {
            var data = await value.Data;
            return data.IsKnown ? data.Then(await JsonOutputs.SerializeAsync(data.Value, options)) : data.With("");
        }
    }

    /// <summary>The value that a JSON text holds.</summary>
    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null) =>
        json.Apply(text => JsonSerializer.Deserialize<T>(text, options)!);
}
