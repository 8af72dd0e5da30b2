using System.Text.Json;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Infra.Tests.Settings.Reading;

public sealed class UnquotedTextTests
{
    private static string? Misread(string json, WrittenValue? written) => UnquotedText.Misread(JsonElement.Parse(json), written);

    // what the engine makes of each, seen with pulumi 3.259.0
    [Theory]
    [InlineData("1.10", "1.1", "number")]
    [InlineData("1.0", "1", "number")]
    [InlineData("0123456", "42798", "number")]
    [InlineData("089", "89", "number")]
    [InlineData("00", "0", "number")]
    [InlineData("0x10", "16", "number")]
    [InlineData("0b10", "2", "number")]
    [InlineData("0o17", "15", "number")]
    [InlineData("1_000", "1000", "number")]
    [InlineData("+5", "5", "number")]
    [InlineData(".5", "0.5", "number")]
    [InlineData("1e3", "1000", "number")]
    [InlineData("1234e5", "123400000", "number")]
    [InlineData("0.0000001", "1e-7", "number")]
    [InlineData("12345678901234567890", "12345678901234567000", "number")]
    [InlineData("1.2345678901234567e+19", "12345678901234567000", "number")]
    [InlineData("True", "true", "boolean")]
    [InlineData("2026-01-02", "\"2026-01-02 00:00:00 +0000 UTC\"", "time")]
    public void A_text_that_was_not_quoted_is_told_as_it_was_typed(string typed, string arrived, string kind) =>
        Misread(arrived, new(typed, IsQuoted: false)).ShouldBe($"{typed}, which YAML reads as the {kind} {arrived.Trim('"')}");

    [Theory]
    [InlineData("2")]
    [InlineData("-5")]
    [InlineData("1.5")]
    [InlineData("0.1")]
    [InlineData("9007199254740993")]
    [InlineData("true")]
    public void A_number_or_boolean_that_is_what_was_typed_is_a_text(string typed) =>
        Misread(typed, new(typed, IsQuoted: false)).ShouldBeNull();

    [Theory]
    [InlineData("\"1.10\"", "1.10")]
    [InlineData("\"2026-01-02\"", "2026-01-02")]
    public void What_was_quoted_is_a_text(string arrived, string typed) => Misread(arrived, new(typed, IsQuoted: true)).ShouldBeNull();

    [Theory]
    [InlineData("2")]
    [InlineData("123456789012345")]
    [InlineData("true")]
    [InlineData("\"2026-01-02\"")]
    public void Without_the_file_what_lost_nothing_is_taken(string arrived) => Misread(arrived, null).ShouldBeNull();

    [Theory]
    [InlineData("1.1", "the number 1.1")]
    [InlineData("1e+21", "the number 1e+21")]
    [InlineData("12345678901234567000", "the number 12345678901234567000")]
    [InlineData("\"2026-01-02 00:00:00 +0000 UTC\"", "the time 2026-01-02 00:00:00 +0000 UTC")]
    public void Without_the_file_what_may_have_lost_something_is_told(string arrived, string what) => Misread(arrived, null).ShouldBe(what);

    [Theory]
    [InlineData("3", "2")]
    [InlineData("3", "v3")]
    [InlineData("3", "")]
    public void A_file_that_says_another_value_is_not_the_one_that_was_read(string arrived, string written) =>
        Misread(arrived, new(written, IsQuoted: false)).ShouldBeNull();

    [Fact]
    public void The_fault_says_how_to_give_it()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, "Pulumi.dev.yaml");
            File.WriteAllText(path, "config:\n  app:\n    version: 1.10\n");

            SettingsReader
                .Read([new("app", """{ "version": 1.1 }""")], StackFile.At(path))
                .Faults.ShouldHaveSingleItem()
                .ToString()
                .ShouldBe(
                    "app.version is 1.10, which YAML reads as the number 1.1; allowed: a text; "
                        + "put it in quotes, or: pulumi config set --path app.version VALUE --type string"
                );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
