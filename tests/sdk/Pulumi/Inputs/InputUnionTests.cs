using Pulumi;

namespace KubeExpose.Sdk.Tests;

public sealed class InputUnionTests
{
    [Theory, MemberData(nameof(Sources))]
    internal async Task Either_type_in_any_form_is_taken(string source, InputUnion<int, string> union, object value) =>
        (await union.ToOutput().SeenAsync()).Value.Value.ShouldBe(value, source);

    public static TheoryData<string, InputUnion<int, string>, object> Sources() =>
        new()
        {
            { "first", 80, 80 },
            { "second", "http", "http" },
            { "input of the first", (Input<int>)80, 80 },
            { "input of the second", (Input<string>)"http", "http" },
            { "output of the first", Output.Create(80), 80 },
            { "output of the second", Output.Create("http"), "http" },
            { "union", (Union<int, string>)"http", "http" },
            { "output of a union", Output.Create<Union<int, string>>(80), 80 },
        };

    [Fact]
    public async Task A_secret_stays_secret() =>
        (await ((InputUnion<int, string>)Output.CreateSecret("http")).ToOutput().SeenAsync()).IsSecret.ShouldBeTrue();
}
