using System.Buffers;
using System.Collections;
using System.Text;
using System.Text.Json;

namespace KubeExpose.Infra.Tests.Recording;

/// <summary>Recorded inputs as JSON: keys in order, whole numbers without a fraction.</summary>
internal static class PlainJson
{
    internal static string Of(object? value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (
            var json = new Utf8JsonWriter(buffer, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
        )
        {
            Write(json, value);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool yes:
                json.WriteBooleanValue(yes);
                break;
            case double number when number == Math.Truncate(number):
                json.WriteNumberValue((long)number);
                break;
            case IDictionary map:
                json.WriteStartObject();
                foreach (var key in map.Keys.Cast<string>().Order(StringComparer.Ordinal))
                {
                    json.WritePropertyName(key);
                    Write(json, map[key]);
                }

                json.WriteEndObject();
                break;
            case IEnumerable list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                JsonSerializer.Serialize(json, value);
                break;
        }
    }
}
