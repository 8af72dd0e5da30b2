using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>JSON text of values that contain outputs.</summary>
internal static class JsonOutputs
{
    /// <summary>JSON text of <paramref name="value"/>, with the provenance of all outputs inside of it.</summary>
    public static async Task<OutputData<string>> SerializeAsync<T>(T value, JsonSerializerOptions? options)
    {
        // a converter can't wait: what is not settled yet is waited for, then all is written again
        while (true)
        {
            var converter = new JsonOutputConverter();
            var text = JsonSerializer.Serialize(
                value,
                new JsonSerializerOptions(options ?? JsonSerializerOptions.Default) { Converters = { converter } }
            );
            if (converter.Unsettled.Count == 0)
            {
                return converter.Provenance.With(text);
            }

            await Task.WhenAll(converter.Unsettled);
        }
    }

    /// <summary>An input's value as JSON text: of what the engine would be sent, less the marks.</summary>
    public static Output<string> Text(object input)
    {
        return new(TextAsync());

        async Task<OutputData<string>> TextAsync()
        {
            var serializer = new Serializer();
            var value = await serializer.SerializeAsync(input, "");
            var reader = new Deserializer();
            var plain =
                value is not null && reader.Read(value, typeof(JsonElement), "") is JsonElement json ? JsonValues.FromJson(json) : null;
            return new([.. serializer.Resources], JsonFormatter.Default.Format(plain ?? Value.ForNull()), reader.IsKnown, reader.IsSecret);
        }
    }
}
