using System.Collections.Immutable;
using Grpc.Core;
using Pulumi;
using Pulumi.Engine.Protocol;

namespace KubeExpose.Sdk.Tests;

public sealed class InvokeTests : EngineTest
{
    private const string Function = "pulumi:pulumi:readStackOutputs";

    [Fact]
    public async Task A_functions_answer_is_read_as_the_type_that_is_asked_for()
    {
        Engine.Answers(Function, Answer.With("""{"name": "acme/shop/dev", "outputs": {"url": "https://a"}}"""));
        Answered? answer = null;

        await RunAsync(async () => answer = await CallAsync());

        answer!.Outputs["url"].ShouldBe("https://a");
        var request = Engine.Record.Requests.OfType<ResourceInvokeRequest>().ShouldHaveSingleItem();
        (request.Tok, request.Provider, request.Version).ShouldBe((Function, "", "1.2.3"));
        Wire.Json(request.Args).ToJsonString().ShouldBe("""{"name":"acme/shop/dev"}""");
    }

    [Fact]
    public async Task What_a_function_refuses_is_an_error_that_says_why()
    {
        Engine.Answers(Function, new() { Refusal = "no such stack" });
        Exception? refused = null;

        await RunAsync(async () => refused = await Should.ThrowAsync<Exception>(CallAsync));

        refused!.Message.ShouldBe($"{Function} failed: no such stack (name)");
    }

    [Fact]
    public async Task A_function_that_fails_fails_the_call()
    {
        Engine.Answers(Function, new() { Status = StatusCode.Unknown });

        await RunAsync(() => Should.ThrowAsync<RpcException>(CallAsync));
    }

    private Task RunAsync(Func<Task> program) =>
        Engine.UpAsync(async () =>
        {
            await program();
            return new Dictionary<string, object?>();
        });

    private static Task<Answered> CallAsync() =>
        Deployment.Instance.InvokeAsync<Answered>(Function, new Arguments { Name = "acme/shop/dev" }, new() { Version = "1.2.3" });

    private sealed class Arguments : InvokeArgs
    {
        [Input("name", required: true)]
        public required string Name { get; init; }
    }

    [OutputType]
    [method: OutputConstructor]
    private sealed class Answered(ImmutableDictionary<string, object> outputs)
    {
        public ImmutableDictionary<string, object> Outputs => outputs;
    }
}
