using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KubeExpose.Tools.Manifests;

/// <summary>
/// Writes objects as YAML that people can read: fields in the order of <see cref="FieldOrder"/>, texts of several lines as blocks.
/// </summary>
internal static class ManifestWriter
{
    /// <summary>The objects as a YAML stream, one document each.</summary>
    public static string Write(IEnumerable<Manifest> manifests)
    {
        using var text = new StringWriter { NewLine = "\n" };
        foreach (var manifest in manifests)
        {
            text.Write("---\n");
            var emitter = new Emitter(text, EmitterSettings.Default.WithBestWidth(int.MaxValue));
            emitter.Emit(new StreamStart());
            emitter.Emit(new DocumentStart());
            Write(emitter, manifest.Object);
            emitter.Emit(new DocumentEnd(isImplicit: true));
            emitter.Emit(new StreamEnd());
        }

        return text.ToString();
    }

    private static void Write(Emitter emitter, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                emitter.Emit(new MappingStart());
                foreach (var (field, value) in map.Where(field => field.Value is not null).OrderBy(field => field.Key, FieldOrder.Instance))
                {
                    emitter.Emit(Text(field));
                    Write(emitter, value);
                }

                emitter.Emit(new MappingEnd());
                break;
            case JsonArray list:
                emitter.Emit(
                    new SequenceStart(
                        AnchorName.Empty,
                        TagName.Empty,
                        isImplicit: true,
                        list.Count == 0 ? SequenceStyle.Flow : SequenceStyle.Block
                    )
                );
                foreach (var entry in list)
                {
                    Write(emitter, entry);
                }

                emitter.Emit(new SequenceEnd());
                break;
            case JsonValue value when value.TryGetValue<string>(out var text):
                emitter.Emit(Text(text));
                break;
            default:
                emitter.Emit(new Scalar(node?.ToJsonString() ?? "null"));
                break;
        }
    }

    private static Scalar Text(string text) =>
        new(AnchorName.Empty, TagName.Empty, text, TextStyle.Of(text), isPlainImplicit: true, isQuotedImplicit: true);
}
