using System.Text;
using System.Text.Json.Nodes;
using CliWrap;
using CliWrap.Buffered;
using KubeExpose.Tools.Manifests;

namespace KubeExpose.Tools.Tests.Manifests;

/// <summary>What is written is what a cluster reads. Needs one, which <c>KUBE_EXPOSE_E2E_CONTEXT</c> names; nothing is changed there.</summary>
public sealed class KubectlTests
{
    private const int Texts = 400;

    private static readonly string? Context = Environment.GetEnvironmentVariable("KUBE_EXPOSE_E2E_CONTEXT");

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
        Assert.SkipWhen(Context is null, "no cluster: KUBE_EXPOSE_E2E_CONTEXT names none");
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
        var kubectl = await Cli.Wrap("kubectl")
            .WithArguments(["--context", Context!, "apply", "--dry-run=server", "--output", "json", "--filename", "-"])
            .WithStandardInputPipe(PipeSource.FromString(ManifestWriter.Write([new(manifest)]), Encoding.UTF8))
            .ExecuteBufferedAsync(Encoding.UTF8, TestContext.Current.CancellationToken);
        return JsonNode.Parse(kubectl.StandardOutput)!["data"]!.AsObject();
    }

    private static string Escaped(string text) => JsonValue.Create(text).ToJsonString();
}
