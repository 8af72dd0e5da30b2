using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace KubeExpose.Sdk.Tests;

/// <summary>Values as they travel between program and engine, written as JSON with sorted keys.</summary>
internal static class Wire
{
    /// <summary>Stands for a value that only an update can tell.</summary>
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>Texts unescaped, as a reader would write them.</summary>
    public static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Signature = "4dabf18193072939515e22adb298388d";

    /// <summary>A secret, its value given as JSON.</summary>
    public static string Secret(string value) => $$"""{"{{Signature}}":"1b47061264138c4ac30d75fd1eb44270","value":{{value}}}""";

    /// <summary>A secret as the message that carries it.</summary>
    public static Value Secret(Value value) =>
        Value.ForStruct(new Struct { Fields = { [Signature] = Value.ForString("1b47061264138c4ac30d75fd1eb44270"), ["value"] = value } });

    /// <summary>An output value, the form that says all that is known about it.</summary>
    public static string OutputValue(string rest) => $$"""{"{{Signature}}":"d0e6a833031e9bbcd3f4e8bde6ca49a4"{{rest}}}""";

    /// <summary>A reference to a resource; components have no id.</summary>
    public static string Reference(string urn, string? id = null) =>
        id is null
            ? $$"""{"{{Signature}}":"5cf8f73096256a8f31e491e813e4eb8e","urn":"{{urn}}"}"""
            : $$"""{"{{Signature}}":"5cf8f73096256a8f31e491e813e4eb8e","id":"{{id}}","urn":"{{urn}}"}""";

    /// <summary>A message as JSON, its keys sorted at every level.</summary>
    public static JsonNode Json(IMessage message) => Sorted(JsonNode.Parse(JsonFormatter.Default.Format(message)))!;

    /// <summary>A JSON object as the message that carries it.</summary>
    public static Struct Struct(JsonObject json) => JsonParser.Default.Parse<Struct>(json.ToJsonString());

    /// <summary>Whether something in a value is unknown.</summary>
    public static bool HasUnknown(Value value) =>
        value.KindCase switch
        {
            Value.KindOneofCase.StringValue => value.StringValue is Unknown,
            Value.KindOneofCase.ListValue => value.ListValue.Values.Any(HasUnknown),
            Value.KindOneofCase.StructValue => value.StructValue.Fields.Values.Any(HasUnknown),
            _ => false,
        };

    private static JsonNode? Sorted(JsonNode? node) =>
        node switch
        {
            JsonObject map => new JsonObject(
                map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key, Sorted(entry.Value)))
            ),
            JsonArray list => new JsonArray([.. list.Select(Sorted)]),
            _ => node?.DeepClone(),
        };
}
