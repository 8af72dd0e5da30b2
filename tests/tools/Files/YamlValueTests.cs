using KubeExpose.Tools.Files;
using YamlDotNet.RepresentationModel;

namespace KubeExpose.Tools.Tests.Files;

public sealed class YamlValueTests
{
    // right: what pulumi 3.259.0 put into PULUMI_CONFIG for the left
    [Theory]
    [InlineData("NodePort", "\"NodePort\"")]
    [InlineData("8080", "8080")]
    [InlineData("\"8080\"", "\"8080\"")]
    [InlineData("-1", "-1")]
    [InlineData("1.5", "1.5")]
    [InlineData("1e3", "1000")]
    [InlineData("0x10", "16")]
    [InlineData("010", "8")]
    [InlineData("true", "true")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("2001-01-01", "\"2001-01-01 00:00:00 \\u002B0000 UTC\"")]
    [InlineData("null", "null")]
    [InlineData("~", "null")]
    [InlineData("\"\"", "\"\"")]
    [InlineData("[a, 1]", "[\"a\",1]")]
    [InlineData("{a: {b: [true]}}", """{"a":{"b":[true]}}""")]
    public void A_value_becomes_the_JSON_that_the_engine_makes_of_it(string yaml, string json) =>
        (YamlValue.ToJson(Parse(yaml))?.ToJsonString() ?? "null").ShouldBe(json);

    private static YamlNode Parse(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents[0].RootNode;
    }
}
