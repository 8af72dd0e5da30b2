using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>JSON values as the engine's, and back.</summary>
internal static class JsonValues
{
    /// <summary>The engine's value for <paramref name="json"/>; null for JSON's null or nothing.</summary>
    public static Value? FromJson(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.String => Value.ForString(json.GetString()),
            JsonValueKind.Number => Value.ForNumber(json.GetDouble()),
            JsonValueKind.True or JsonValueKind.False => Value.ForBool(json.GetBoolean()),
            JsonValueKind.Array => Value.ForList([.. json.EnumerateArray().Select(entry => FromJson(entry) ?? Value.ForNull())]),
            JsonValueKind.Object => FromObject(json),
            _ => null,
        };

    /// <summary>The JSON value for <paramref name="value"/>, as <see cref="Deserializer"/> reads it.</summary>
    public static JsonElement ToJson(object? value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, value);
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case ImmutableArray<object?> list:
                writer.WriteStartArray();
                foreach (var entry in list)
                {
                    Write(writer, entry);
                }

                writer.WriteEndArray();
                break;
            case ImmutableDictionary<string, object?> members:
                writer.WriteStartObject();
                foreach (var (name, member) in members)
                {
                    writer.WritePropertyName(name);
                    Write(writer, member);
                }

                writer.WriteEndObject();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static Value FromObject(JsonElement json)
    {
        var members = new Struct();
        // sorted, so that what becomes text again is the same text in every run
        foreach (var member in json.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
        {
            members.Fields[member.Name] = FromJson(member.Value) ?? Value.ForNull();
        }

        return Value.ForStruct(members);
    }
}
