using System.Text;
using System.Text.Json.Nodes;
using KubeExpose.Tools.Manifests;

namespace KubeExpose.Tools.Tests.Manifests;

/// <summary>What is written is what a cluster reads. Needs one, which <c>KUBE_EXPOSE_E2E_CONTEXT</c> names; nothing is changed there.</summary>
public sealed class KubectlTests
{
    private const int Texts = 400;

    // every scalar value of Unicode, and more often what YAML treats in a way of its own
    private static readonly Gen<string> Symbol = Gen.OneOf(
        Gen.Int[0, 0x10FFFF].Where(Rune.IsValid).Select(value => new Rune(value).ToString()),
        Gen.Int[0, 0xFF].Select(value => new Rune(value).ToString()),
        One("\n", "\r", "\t", " ", "\u0085", "\u2028", "\u2029", "\uFEFF", "\uFFFE", "\uFFFF", "\0", "\u007F"),
        One("a", "0", ":", "#", "-", "?", "%", "@", "`", "|", ">", "'", "\"", "\\", "{", "]", ",", "&", "*", "!", "~", "=")
    );

    // such a text is written as a block
    private static readonly Gen<string> Line = Gen.OneOf(
        One("", " ", "\t", "#", "---", "...", "- a", "a: b", "é", "中文", "—", "key: |", "%YAML 1.1", "a ", "\ta", "  a", "'", "\""),
        Gen.String[Gen.Char[' ', '~'], 0, 12]
    );

    private static readonly Gen<string> Text = Gen.OneOf(
        Symbol.Array[0, 20].Select(string.Concat),
        Line.Array[1, 6].Select(lines => string.Join('\n', lines))
    );

    [Fact]
    public async Task Any_text_in_an_object_is_the_same_text_in_the_cluster()
    {
        Kubectl.SkipWithoutCluster();
        await Text.Array[Texts]
            .SampleAsync(
                async texts =>
                {
                    var read = await ReadAsync(texts);
                    texts.Select(Escaped).ShouldBe(texts.Select((_, i) => Escaped(read[$"t{i}"]!.GetValue<string>())));
                },
                iter: 3,
                threads: 1
            );
    }

    private static Gen<string> One(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static async Task<JsonObject> ReadAsync(IReadOnlyList<string> texts)
    {
        var data = new JsonObject(texts.Select((text, i) => KeyValuePair.Create($"t{i}", (JsonNode?)text)));
        var manifest = new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "ConfigMap",
            ["metadata"] = new JsonObject { ["name"] = "texts", ["namespace"] = "default" },
            ["data"] = data,
        };
        var run = await Kubectl.RunAsync(
            ManifestWriter.Write([new(manifest)]),
            "apply",
            "--dry-run=server",
            "--output",
            "json",
            "--filename",
            "-"
        );
        run.Code.ShouldBe(0, run.Error);
        return JsonNode.Parse(run.Output)!["data"]!.AsObject();
    }

    private static string Escaped(string text) => JsonValue.Create(text).ToJsonString();
}
