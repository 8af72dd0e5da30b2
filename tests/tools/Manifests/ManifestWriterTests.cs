using System.Text.Json.Nodes;
using KubeExpose.Tools.Files;
using KubeExpose.Tools.Manifests;
using YamlDotNet.RepresentationModel;

namespace KubeExpose.Tools.Tests.Manifests;

public sealed class ManifestWriterTests
{
    private static readonly string[] Tricky =
    [
        "",
        " ",
        "yes",
        "Off",
        "null",
        "~",
        "1",
        "010",
        "1.5",
        "1e3",
        "12:30:45",
        "2001-01-01",
        "0x10",
        "a: b",
        "a #b",
        "- a",
        "[a]",
        "{a}",
        "*a",
        "&a",
        "!a",
        "%a",
        "@a",
        "`a`",
        "'a'",
        "\"a\"",
        "a\n",
        "\na",
        "a\nb",
        " a\nb ",
        "a\tb\n",
        "a\r\nb\n",
        "ä\u0085b",
        "\u2028\n",
        "=",
        "<<",
        "a:",
        ":a",
        "a\\b",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Int[0, Tricky.Length - 1].Select(index => Tricky[index]),
        Gen.String[Gen.Char[" \n\t:#-[]{}'\"%a0ä"], 0, 12]
    );

    private static readonly Gen<JsonNode?> Value = Gen.Recursive<JsonNode?>(
        (depth, value) =>
            depth >= 4
                ? Text.Select(text => (JsonNode?)text)
                : Gen.OneOf(
                    Text.Select(text => (JsonNode?)text),
                    Gen.Int[-1000, 70000].Select(number => (JsonNode?)(double)number),
                    Gen.Bool.Select(truth => (JsonNode?)truth),
                    value.Array[0, 3].Select(entries => (JsonNode?)new JsonArray([.. entries.Select(entry => entry?.DeepClone())])),
                    Gen.Dictionary(Gen.String[Gen.Char.AlphaNumeric, 1, 8], value)[0, 3]
                        .Select(fields =>
                            (JsonNode?)new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())))
                        )
                )
    );

    [Fact]
    public void Whatever_is_written_reads_back_the_same() =>
        Value.Sample(
            value =>
            {
                var written = new JsonObject
                {
                    ["kind"] = "Thing",
                    ["metadata"] = new JsonObject { ["name"] = "x" },
                    ["value"] = value?.DeepClone(),
                };
                var yaml = new YamlStream();
                yaml.Load(new StringReader(ManifestWriter.Write([new(written)])));
                return JsonNode.DeepEquals(YamlValue.ToJson(yaml.Documents.ShouldHaveSingleItem().RootNode), written);
            },
            print: value => value?.ToJsonString() ?? "null"
        );

    [Fact]
    public void Documents_read_like_hand_written_ones() =>
        ManifestWriter
            .Write([
                Object(
                    """{"data":{"nginx.conf":"events {\n}\n","on":"1"},"metadata":{"name":"x","labels":{"run":"x"}},"kind":"ConfigMap","apiVersion":"v1","immutable":true}"""
                ),
                Object("""{"kind":"A","spec":{"emptyDir":{},"ports":[{"port":443,"name":"https"}],"none":null}}"""),
            ])
            .ShouldBe(
                """
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: x
                  labels:
                    run: x
                immutable: true
                data:
                  nginx.conf: |
                    events {
                    }
                  "on": "1"
                ---
                kind: A
                spec:
                  emptyDir: {}
                  ports:
                  - name: https
                    port: 443

                """
            );

    private static Manifest Object(string json) => new(JsonNode.Parse(json)!.AsObject());
}
