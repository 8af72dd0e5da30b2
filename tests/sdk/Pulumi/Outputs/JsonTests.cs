using System.Text.Json;
using Pulumi;
using Pulumi.Utilities;

namespace KubeExpose.Sdk.Tests;

public sealed class JsonTests
{
    private static readonly JsonSerializerOptions CamelCase = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    [Fact]
    public async Task A_value_is_written_as_JSON() =>
        (await Output.JsonSerialize(Output.Create(new { Name = "a", Ports = new[] { 80, 443 } })).SeenAsync()).Value.ShouldBe(
            """{"Name":"a","Ports":[80,443]}"""
        );

    [Fact]
    public async Task The_options_count() =>
        (await Output.JsonSerialize(Output.Create(new { Name = "a" }), CamelCase).SeenAsync()).Value.ShouldBe("""{"name":"a"}""");

    [Fact]
    public async Task Outputs_and_inputs_inside_are_written_as_their_values() =>
        (
            await Output
                .JsonSerialize(
                    Output.Create(
                        new
                        {
                            Name = Output.Create("a"),
                            Ports = new List<Output<int>> { Output.Create(80) },
                            Host = (Input<string>)"b",
                            Labels = new Dictionary<string, Output<string>>() { ["app"] = Output.Create("c") },
                        }
                    )
                )
                .SeenAsync()
        ).Value.ShouldBe("""{"Name":"a","Ports":[80],"Host":"b","Labels":{"app":"c"}}""");

    [Fact]
    public async Task An_output_that_comes_later_is_waited_for()
    {
        var later = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var json = Output.JsonSerialize(Output.Create(new { Name = Output.Create(later.Task) })).SeenAsync();

        json.IsCompleted.ShouldBeFalse();
        later.SetResult("a");

        (await json).Value.ShouldBe("""{"Name":"a"}""");
    }

    [Fact]
    public async Task An_unknown_inside_makes_the_text_unknown() =>
        (await Output.JsonSerialize(Output.Create(new { Name = OutputUtilities.CreateUnknown("") })).SeenAsync()).IsKnown.ShouldBeFalse();

    [Fact]
    public async Task A_secret_inside_makes_the_text_secret() =>
        (await Output.JsonSerialize(Output.Create(new { Name = Output.CreateSecret("a") })).SeenAsync()).ShouldBe(
            new("""{"Name":"a"}""", IsKnown: true, IsSecret: true, From: "")
        );

    [Fact]
    public async Task JSON_text_is_read_back() =>
        (await Output.JsonDeserialize<Dictionary<string, int>>(Output.Create("""{"a":1}""")).SeenAsync()).Value["a"].ShouldBe(1);

    [Fact]
    public async Task What_is_read_from_a_secret_is_secret() =>
        (await Output.JsonDeserialize<int>(Output.CreateSecret("1")).SeenAsync()).ShouldBe(new(1, IsKnown: true, IsSecret: true, From: ""));

    [Fact]
    public async Task Text_that_is_no_JSON_is_an_error() =>
        await Should.ThrowAsync<JsonException>(Output.JsonDeserialize<int>(Output.Create("{")).SeenAsync());
}
