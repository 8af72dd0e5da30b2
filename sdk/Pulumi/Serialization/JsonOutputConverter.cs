using System.Text.Json;
using System.Text.Json.Serialization;
using Type = System.Type;

namespace Pulumi.Serialization;

/// <summary>Writes outputs as their values, and notes where they came from.</summary>
internal sealed class JsonOutputConverter : JsonConverter<object>
{
    /// <summary>Outputs that were not settled, and were written as null.</summary>
    public List<Task> Unsettled { get; } = [];

    /// <summary>What is known of all outputs that were written.</summary>
    public OutputData<object?> Provenance { get; private set; } = OutputData<object?>.Of(null);

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeof(IOutput).IsAssignableFrom(typeToConvert) || typeof(IInput).IsAssignableFrom(typeToConvert);

    /// <inheritdoc/>
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("an output can't be read from JSON");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        var output = value is IInput input ? input.ToUntypedOutput() : (IOutput)value;
        var data = output.GetDataAsync();
        if (!data.IsCompleted)
        {
            Unsettled.Add(data);
            writer.WriteNullValue();
            return;
        }

        var settled = data.GetAwaiter().GetResult();
        Provenance = Provenance.Then(settled);
        JsonSerializer.Serialize(writer, settled.IsKnown ? settled.Value : null, options);
    }
}
