using Grpc.Core;
using Pulumi;
using Pulumi.Engine.Protocol;
using Pulumi.Utilities;

namespace KubeExpose.Sdk.Tests;

/// <summary>How a program fails: with which exit code, and what the user is shown.</summary>
public sealed class FailureTests : EngineTest
{
    [Fact]
    public async Task A_RunException_from_the_body_is_shown_as_its_sentence_alone()
    {
        (await Engine.RunAsync(void () => throw new RunException("shop:port is 70000; allowed: 1 to 65535"))).ShouldBe(32);

        ShownError().ShouldBe("shop:port is 70000; allowed: 1 to 65535");
    }

    [Fact]
    public async Task A_RunException_after_an_await_is_as_well()
    {
        (
            await Engine.RunAsync(async Task<IDictionary<string, object?>> () =>
            {
                await Task.Yield();
                throw new RunException("no such port");
            })
        ).ShouldBe(32);

        ShownError().ShouldBe("no such port");
    }

    [Fact]
    public async Task A_RunException_for_a_value_that_was_waited_for_is_as_well()
    {
        Engine.Answers("a", Answer.With("""{"text": "70000"}"""));

        (
            await Engine.RunAsync(async Task<IDictionary<string, object?>> () =>
            {
                var port = await OutputUtilities.GetValueAsync(Read("a").Text);
                throw new RunException($"port is {port}; allowed: 1 to 65535");
            })
        ).ShouldBe(32);

        ShownError().ShouldBe("port is 70000; allowed: 1 to 65535");
        Engine.Record.Requests.OfType<RegisterResourceOutputsRequest>().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_fails_while_the_program_waits_for_it_is_told_once_and_without_a_stack_trace(bool isRead)
    {
        Engine.Answers("a", new Answer { Status = StatusCode.Unknown });

        (await Engine.RunAsync(() => WaitingAsync(isRead ? Read : Make))).ShouldBe(32);

        ShownError().ShouldBe("scripted");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_is_told_when_the_engine_ends_while_the_program_waits(bool isRead)
    {
        Engine.Answers("a", new Answer { Status = StatusCode.Unavailable });

        (await Engine.RunAsync(() => WaitingAsync(isRead ? Read : Make))).ShouldBe(32);

        Engine.Logs.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sentence_about_a_failure_is_told_instead_of_it()
    {
        Engine.Answers("a", new Answer { Status = StatusCode.Unknown });

        (
            await Engine.RunAsync(async Task<IDictionary<string, object?>> () =>
            {
                try
                {
                    return await WaitingAsync(Read);
                }
                catch (Exception cause)
                {
                    throw new RunException("the shop has no port", cause);
                }
            })
        ).ShouldBe(32);

        ShownError().ShouldBe("the shop has no port");
    }

    [Fact]
    public async Task A_sentence_of_the_program_and_another_resources_failure_are_told_once_each()
    {
        Engine.Answers("b", new Answer { Status = StatusCode.Unknown });

        (
            await Engine.RunAsync(async Task<IDictionary<string, object?>> () =>
            {
                _ = new Thing("b");
                await OutputUtilities.GetValueAsync(Read("a").Id);
                throw new RunException("no such port");
            })
        ).ShouldBe(32);

        Engine.Logs.Select(log => log.Message).ShouldBe(["no such port", "scripted"], ignoreOrder: true);
    }

    [Fact]
    public async Task Nothing_but_the_stack_is_registered_when_the_body_fails_at_once()
    {
        await Engine.RunAsync(void () => throw new RunException("no such port"));

        Engine.Record.Registrations.ShouldHaveSingleItem().Type.ShouldBe("pulumi:pulumi:Stack");
        Engine.Record.Requests.OfType<RegisterResourceOutputsRequest>().ShouldBeEmpty();
    }

    [Fact]
    public async Task Any_other_exception_is_shown_with_its_stack_trace()
    {
        (await Engine.RunAsync(void () => Fail())).ShouldBe(32);

        var error = ShownError();
        error.ShouldContain("System.InvalidOperationException: no such port");
        error.ShouldContain($"   at {typeof(FailureTests)}.{nameof(Fail)}");
    }

    [Fact]
    public async Task An_exception_in_an_Apply_is_shown_with_its_stack_trace_and_names_the_resource()
    {
        (await Engine.RunAsync(() => _ = new Thing("a").Id.Apply(_ => Fail()))).ShouldBe(32);

        var error = ShownError();
        error.ShouldContain("System.InvalidOperationException: no such port");
        error.ShouldContain($"   at {typeof(FailureTests)}.{nameof(Fail)}");
        error.ShouldContain("test:index:Thing 'a'");
    }

    [Fact]
    public async Task An_exception_is_shown_once_however_many_use_it()
    {
        (
            await Engine.RunAsync(() =>
            {
                var failing = new Thing("a").Id.Apply(string (_) => throw new InvalidOperationException("no such port"));
                _ = new Thing("b", new ThingArgs { Text = failing });
                _ = new Thing("c", new ThingArgs { Text = Output.Format($"{failing}") });
                return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?> { ["d"] = failing });
            })
        ).ShouldBe(32);

        ShownError().ShouldContain("no such port");
        Engine.Record.Registrations.Select(request => request.Name).ShouldBe(["shop-dev", "a"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_failure_does_not_hide_others()
    {
        (
            await Engine.RunAsync(void () =>
            {
                _ = new Thing("a").Id.Apply(string (_) => throw new InvalidOperationException("first"));
                _ = new Thing("b").Id.Apply(string (_) => throw new InvalidOperationException("second"));
                throw new RunException("third");
            })
        ).ShouldBe(32);

        Engine.Logs.Count.ShouldBe(3);
        foreach (var message in new[] { "first", "second", "third" })
        {
            Engine.Logs.ShouldContain(log => log.Message.Contains(message));
        }
    }

    [Theory]
    [InlineData(StatusCode.Unavailable)]
    [InlineData(StatusCode.Cancelled)]
    public async Task When_the_engine_ends_the_call_nothing_is_shown(StatusCode status)
    {
        Engine.Answers("a", new Answer { Status = status });

        (await Engine.RunAsync(() => _ = new Thing("b", new ThingArgs { Text = new Thing("a").Id }))).ShouldBe(32);

        Engine.Logs.ShouldBeEmpty();
        Engine.Record.Requests.OfType<RegisterResourceOutputsRequest>().ShouldNotContain(request => request.Outputs.Fields.Count > 0);
    }

    [Fact]
    public async Task An_error_of_the_engine_s_own_is_shown()
    {
        Engine.Answers("a", new Answer { Status = StatusCode.InvalidArgument });

        (await Engine.RunAsync(() => _ = new Thing("a"))).ShouldBe(32);

        ShownError().ShouldBe("scripted");
    }

    [Fact]
    public async Task A_resource_that_failed_does_not_stop_the_others_nor_hide_their_errors()
    {
        Engine.Answers("a", new Answer { Status = StatusCode.Unavailable });

        (
            await Engine.RunAsync(() =>
            {
                _ = new Thing("a");
                _ = new Thing("b").Id.Apply(string (_) => throw new InvalidOperationException("no such port"));
            })
        ).ShouldBe(32);

        ShownError().ShouldContain("no such port");
    }

    [Fact]
    public async Task Where_the_engine_goes_on_after_errors_the_program_does_too()
    {
        Engine.Answers("a", new Answer { Result = Result.Fail });
        var called = false;

        (
            await Engine.RunAsync(() =>
            {
                var a = new Thing("a");
                _ = a.Text.Apply(_ => called = true);
                _ = new Thing("b", new ThingArgs { Text = a.Id });
            })
        ).ShouldBe(0);

        called.ShouldBeFalse();
        Engine.Inputs("b").ShouldBe($$"""{"text":"{{Wire.Unknown}}"}""");
        Engine["b"].Dependencies.ShouldBe([Engine.UrnOf("a")]);
    }

    [Fact]
    public async Task A_ResourceException_is_shown_at_its_resource()
    {
        (
            await Engine.RunAsync(void () =>
            {
                var a = new Thing("a");
                throw new ResourceException("no such port", a, hideStack: true);
            })
        ).ShouldBe(32);

        var log = Engine.Logs.ShouldHaveSingleItem();
        (log.Message, log.Urn).ShouldBe(("no such port", Engine.UrnOf("a")));
    }

    [Fact]
    public async Task An_error_that_cannot_be_shown_ends_the_program_all_the_same()
    {
        Engine.LogStatus = StatusCode.Unavailable;

        (await Engine.RunAsync(void () => throw new RunException("no such port"))).ShouldNotBe(0);
    }

    // under the stack, which is also where the engine shows what names no resource
    private string ShownError()
    {
        var log = Engine.Logs.ShouldHaveSingleItem();
        log.Severity.ShouldBe(LogSeverity.Error);
        log.Urn.ShouldBeOneOf("", Engine.StackUrn);
        return log.Message;
    }

    private static async Task<IDictionary<string, object?>> WaitingAsync(Func<string, Thing> declare)
    {
        var text = await OutputUtilities.GetValueAsync(declare("a").Text);
        return new Dictionary<string, object?> { ["text"] = text };
    }

    private static Thing Make(string name) => new(name);

    private static Thing Read(string name) => new(name, options: new() { Id = "shop/port" });

    private static string Fail() => throw new InvalidOperationException("no such port");
}
