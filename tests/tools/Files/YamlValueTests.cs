using System.Text.Json.Nodes;
using KubeExpose.Tools.Files;

namespace KubeExpose.Tools.Tests.Files;

public sealed class YamlValueTests : IDisposable
{
    private const string Refused = "refused";

    private readonly TemporaryFolder _folder = new();

    /// <summary>Left: a value in a stack file. Right: what pulumi 3.259.0 put into PULUMI_CONFIG for it.</summary>
    public static TheoryData<string, string> EngineValues =>
        [
            .. File.ReadLines(Path.Combine(StackCopy.Repository, "tests", "tools", "Files", "engine-values.txt"))
                .Select(line => line.Split("  =>  "))
                .Select(row => (row[0], row[1])),
        ];

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(EngineValues))]
    public void A_value_becomes_the_JSON_that_the_engine_makes_of_it(string yaml, string json)
    {
        string Read() => Json(YamlFile.Read(_folder.Write("a.yaml", $"config:\n  g:\n    k: {yaml}\n")).Root["config"]!["g"]!["k"]);

        if (json == Refused)
        {
            Should.Throw<ToolException>(Read).Message.ShouldStartWith("a.yaml is no valid YAML: line ");
        }
        else
        {
            Read().ShouldBe(Json(JsonNode.Parse(json)));
        }
    }

    [Theory]
    [InlineData("x: &x {config: {g: 1}}\n<<: *x", """{"config":{"g":1},"x":{"config":{"g":1}}}""")]
    [InlineData("x: &x {a: 1}\nconfig: {g: *x}", """{"config":{"g":{"a":1}},"x":{"a":1}}""")]
    [InlineData("---\na: 1\n---\na: 2", """{"a":1}""")]
    [InlineData("# nothing", "{}")]
    [InlineData("", "{}")]
    public void A_file_is_its_first_document_with_all_that_it_merges(string yaml, string json) =>
        Json(YamlFile.Read(_folder.Write("a.yaml", yaml)).Root).ShouldBe(json);

    private static string Json(JsonNode? value) => value?.ToJsonString() ?? "null";
}
