using System.Text.Json.Nodes;
using Pulumi;
using Pulumi.Engine.Protocol;

namespace KubeExpose.Sdk.Tests;

public sealed class StackReferenceTests : EngineTest
{
    public StackReferenceTests() =>
        Outputs = new JsonObject
        {
            ["outputs"] = JsonNode.Parse($$"""{"url": "https://a", "ports": {"https": 443}, "key": {{Wire.Secret("\"key\"")}}}"""),
            ["secretOutputNames"] = new JsonArray("key"),
        };

    private JsonObject Outputs { get; }

    [Fact]
    public async Task It_is_read_by_the_stack_s_full_name()
    {
        await ReferAsync(reference => reference.Name);

        var request = Engine.Record.Requests.OfType<ReadResourceRequest>().Single();
        (request.Type, request.Name, request.Id, request.Version).ShouldBe(
            ("pulumi:pulumi:StackReference", "network", "acme/network/prod", "")
        );
        (request.AcceptSecrets, request.AcceptResources, request.Parent).ShouldBe((true, true, Engine.StackUrn));
        Wire.Json(request.Properties).ToJsonString().ShouldBe("""{"name":"acme/network/prod"}""");
    }

    [Fact]
    public async Task Without_a_name_of_its_own_it_is_the_stack_s()
    {
        await Engine.UpAsync(() => _ = new StackReference("acme/network/prod"));

        Engine.Record.Requests.OfType<ReadResourceRequest>().Single().Id.ShouldBe("acme/network/prod");
    }

    [Fact]
    public async Task An_output_is_read_by_name() =>
        (await ReferAsync(reference => reference.GetOutput("url"))).ShouldBe(
            new("https://a", IsKnown: true, IsSecret: false, From: "network")
        );

    [Fact]
    public async Task A_required_output_is_read_by_name() =>
        (await ReferAsync(reference => reference.RequireOutput("url"))).Value.ShouldBe("https://a");

    [Fact]
    public async Task An_output_that_is_not_there_is_null() =>
        (await ReferAsync(reference => reference.GetOutput("nothing"))).Value.ShouldBeNull();

    [Fact]
    public async Task A_required_output_that_is_not_there_is_an_error_that_names_it()
    {
        Answer();
        var exit = await Engine.RunAsync(() => _ = Reference().RequireOutput("nothing"));

        exit.ShouldBe(32);
        Engine.Logs.ShouldHaveSingleItem().Message.ShouldContain("Required output 'nothing' does not exist on stack");
    }

    [Fact]
    public async Task Only_secret_outputs_are_secret()
    {
        (await ReferAsync(reference => reference.GetOutput("key"))).ShouldBe(new("key", IsKnown: true, IsSecret: true, From: "network"));
        (await ReferAsync(reference => reference.Outputs)).IsSecret.ShouldBeTrue();
    }

    [Fact]
    public async Task Details_keep_secrets_apart()
    {
        Answer();
        StackReferenceOutputDetails? plain = null,
            secret = null,
            none = null;
        await Engine.UpAsync(async () =>
        {
            var reference = Reference();
            plain = await reference.GetOutputDetailsAsync("url");
            secret = await reference.GetOutputDetailsAsync("key");
            none = await reference.GetOutputDetailsAsync("nothing");
            return new Dictionary<string, object?>();
        });

        (plain!.Value, plain.SecretValue).ShouldBe(("https://a", null));
        (secret!.Value, secret.SecretValue).ShouldBe((null, "key"));
        (none!.Value, none.SecretValue).ShouldBe((null, null));
    }

    [Fact]
    public async Task A_value_can_be_awaited_unless_it_is_secret()
    {
        Answer();
        object? value = null;
        await Engine.UpAsync(async () =>
        {
            var reference = Reference();
            value = await reference.RequireValueAsync("url");
            await Should.ThrowAsync<InvalidOperationException>(reference.GetValueAsync("key"));
            await Should.ThrowAsync<InvalidOperationException>(reference.RequireValueAsync("key"));
            return new Dictionary<string, object?>();
        });

        value.ShouldBe("https://a");
    }

    [Fact]
    public async Task Thirty_one_levels_of_values_are_read()
    {
        var nested = string.Concat(Enumerable.Repeat("{\"in\":", 30)) + "\"core\"" + new string('}', 30);
        Outputs["outputs"]!["nested"] = JsonNode.Parse(nested);

        (await ReferAsync(reference => reference.GetOutput("nested"))).IsKnown.ShouldBeTrue();
    }

    private static StackReference Reference() => new("network", new() { Name = "acme/network/prod" });

    private void Answer() => Engine.Answers("network", new Answer { Outputs = Outputs });

    private async Task<Seen<T>> ReferAsync<T>(Func<StackReference, Output<T>> read)
    {
        Answer();
        Output<T>? output = null;
        await Engine.UpAsync(() => output = read(Reference()));
        return await output!.SeenAsync();
    }
}
