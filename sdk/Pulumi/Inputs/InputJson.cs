using System.Text.Json;

namespace Pulumi;

/// <summary>An input that is any JSON value.</summary>
public sealed class InputJson : Input<JsonElement>
{
    /// <summary>No value.</summary>
    public InputJson()
        : this(Output.Create(default(JsonElement))) { }

    private InputJson(Output<JsonElement> value)
        : base(value) { }

    /// <summary>Takes JSON text.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static implicit operator InputJson(string json) => JsonSerializer.Deserialize<JsonElement>(json);

    /// <summary>Takes a parsed document.</summary>
    public static implicit operator InputJson(JsonDocument document) => document.RootElement;

    /// <summary>Takes a parsed value.</summary>
    public static implicit operator InputJson(JsonElement element) => Output.Create(element);

    /// <inheritdoc cref="op_Implicit(string)"/>
    public static implicit operator InputJson(Output<string> json) =>
        new(json.Apply(text => JsonSerializer.Deserialize<JsonElement>(text)));

    /// <inheritdoc cref="op_Implicit(JsonDocument)"/>
    public static implicit operator InputJson(Output<JsonDocument> document) => new(document.Apply(parsed => parsed.RootElement));

    /// <inheritdoc cref="op_Implicit(JsonElement)"/>
    public static implicit operator InputJson(Output<JsonElement> element) => new(element);
}
