using System.Text.Json;
using Pulumi;

namespace KubeExpose.Sdk.Tests;

public sealed class InputJsonTests : EngineTest
{
    private const string Text = """{"a":[1,true,null,"x"]}""";

    [Theory, MemberData(nameof(Sources))]
    internal async Task JSON_in_any_form_is_sent_as_the_values_it_holds(string source, InputJson json)
    {
        await Engine.UpAsync(() => _ = new Thing("a", new ThingArgs { Element = json }));

        Engine.Inputs("a").ShouldBe($$"""{"element":{{Text}}}""", source);
    }

    public static TheoryData<string, InputJson> Sources() =>
        new()
        {
            { "text", Text },
            { "document", JsonDocument.Parse(Text) },
            { "element", JsonDocument.Parse(Text).RootElement },
            { "output of text", Output.Create(Text) },
            { "output of a document", Output.Create(JsonDocument.Parse(Text)) },
            { "output of an element", Output.Create(JsonDocument.Parse(Text).RootElement) },
        };

    [Fact]
    public async Task A_secret_stays_secret()
    {
        await Engine.UpAsync(() => _ = new Thing("a", new ThingArgs { Element = Output.CreateSecret(Text) }));

        Engine.Inputs("a").ShouldBe($$"""{"element":{{Wire.Secret(Text)}}}""");
    }

    [Fact]
    public void Text_that_is_no_JSON_is_refused_at_once() => Should.Throw<JsonException>(() => (InputJson)"{");
}
