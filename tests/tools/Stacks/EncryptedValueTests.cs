using System.Text.Json.Nodes;
using KubeExpose.Tools.Stacks;

namespace KubeExpose.Tools.Tests.Stacks;

public sealed class EncryptedValueTests
{
    [Theory]
    [InlineData("""{"secure":"v1:x:y"}""", "\"[secret]\"")]
    [InlineData("""{"a":[{"secure":"v1:x"},1]}""", """{"a":["[secret]",1]}""")]
    [InlineData("""{"secure":{"a":1}}""", """{"secure":{"a":1}}""")]
    [InlineData("""{"secure":"a","more":1}""", """{"secure":"a","more":1}""")]
    [InlineData("null", "null")]
    public void An_encrypted_value_is_masked(string value, string masked) =>
        (EncryptedValue.Masked(JsonNode.Parse(value))?.ToJsonString() ?? "null").ShouldBe(masked);

    [Fact]
    public void Encrypted_values_are_named_with_their_whole_path() =>
        EncryptedValue
            .Keys("kube-expose:a", JsonNode.Parse("""{"b":{"secure":"v1:x"},"c":[1,{"secure":"v1:y"}],"d":{"e":1}}"""))
            .ShouldBe(["kube-expose:a.b", "kube-expose:a.c[1]"]);
}
