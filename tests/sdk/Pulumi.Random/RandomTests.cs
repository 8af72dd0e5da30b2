using Pulumi;
using Pulumi.Engine.Protocol;
using Pulumi.Random;

namespace KubeExpose.Sdk.Tests;

/// <summary>What random resources tell the engine, and make of its answers.</summary>
public sealed class RandomTests : EngineTest
{
    [Fact]
    public async Task An_id_is_asked_for()
    {
        await Engine.UpAsync(() =>
            _ = new RandomId(
                "a",
                new()
                {
                    ByteLength = 8,
                    Prefix = "r-",
                    Keepers = { ["image"] = "nginx:1" },
                }
            )
        );

        Engine["a"].Type.ShouldBe("random:index/randomId:RandomId");
        Engine["a"].Version.ShouldBe("4.21.1");
        Engine["a"].AdditionalSecretOutputs.ShouldBeEmpty();
        Engine.Inputs("a").ShouldBe("""{"byteLength":8,"keepers":{"image":"nginx:1"},"prefix":"r-"}""");
    }

    [Fact]
    public async Task An_id_is_read_in_every_form()
    {
        Engine.Answers("a", Answer.With("""{"hex":"ff","dec":"255","b64Std":"/w==","b64Url":"_w"}"""));
        RandomId? id = null;
        await Engine.UpAsync(() => id = new RandomId("a", new() { ByteLength = 1 }));

        (await Output.All(id!.Hex, id.Dec, id.B64Std, id.B64Url).SeenAsync()).Value.ShouldBe(["ff", "255", "/w==", "_w"]);
        (await id.ByteLength.SeenAsync()).Value.ShouldBe(1);
        (await id.Prefix.SeenAsync()).Value.ShouldBeNull();
        (await id.Keepers.SeenAsync()).Value.ShouldBeNull();
    }

    [Fact]
    public async Task Bytes_are_secret_outputs()
    {
        await Engine.UpAsync(() => _ = new RandomBytes("a", new() { Length = 80, Keepers = { ["release"] = "1" } }));

        Engine["a"].Type.ShouldBe("random:index/randomBytes:RandomBytes");
        Engine["a"].Version.ShouldBe("4.21.1");
        Engine["a"].AdditionalSecretOutputs.ShouldBe(["base64", "hex"]);
        Engine.Inputs("a").ShouldBe("""{"keepers":{"release":"1"},"length":80}""");
    }

    [Fact]
    public async Task Bytes_that_exist_are_read_with_what_is_known_of_them()
    {
        await Engine.UpAsync(() =>
            _ = RandomBytes.Get(
                "a",
                "none",
                new()
                {
                    Length = 1,
                    Base64 = "/w==",
                    Hex = "ff",
                }
            )
        );

        var request = Engine.Record.Requests.OfType<ReadResourceRequest>().Single();
        request.Id.ShouldBe("none");
        Wire.Json(request.Properties)
            .ToJsonString(Wire.Readable)
            .ShouldBe($$"""{"base64":{{Wire.Secret("\"/w==\"")}},"hex":{{Wire.Secret("\"ff\"")}},"length":1}""");
    }

    [Theory, MemberData(nameof(Incomplete))]
    internal async Task A_missing_length_is_named(Func<CustomResource> declare, string input)
    {
        (await Engine.RunAsync(() => _ = declare())).ShouldNotBe(0);

        Engine.Logs.ShouldContain(log => log.Message.Contains($"'{input}'", StringComparison.Ordinal));
    }

    public static TheoryData<Func<CustomResource>, string> Incomplete() =>
        new() { { () => new RandomId("a", new()), "byteLength" }, { () => new RandomBytes("a", new()), "length" } };
}
