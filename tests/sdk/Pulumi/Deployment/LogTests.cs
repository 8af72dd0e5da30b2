using Pulumi;
using Pulumi.Engine.Protocol;

namespace KubeExpose.Sdk.Tests;

public sealed class LogTests : EngineTest
{
    [Theory, MemberData(nameof(Severities))]
    internal async Task A_message_has_its_severity(string severity, Action<string> log)
    {
        await Engine.RunAsync(() => log("hello 漢字"));

        var message = Engine.Record.Requests.OfType<LogRequest>().Single(request => request.Message == "hello 漢字");
        ($"{message.Severity}", message.StreamId, message.Ephemeral).ShouldBe((severity, 0, false));
    }

    public static TheoryData<string, Action<string>> Severities() =>
        new()
        {
            { "Debug", message => Log.Debug(message) },
            { "Info", message => Log.Info(message) },
            { "Warning", message => Log.Warn(message) },
            { "Error", message => Log.Error(message) },
        };

    [Fact]
    public async Task A_message_may_be_about_a_resource()
    {
        await Engine.UpAsync(() => Log.Warn("look here", new Thing("a"), streamId: 7, ephemeral: true));

        var log = Engine.Logs.ShouldHaveSingleItem();
        (log.Urn, log.StreamId, log.Ephemeral).ShouldBe((Engine.UrnOf("a"), 7, true));
    }

    [Fact]
    public async Task Messages_keep_their_order()
    {
        var messages = Enumerable.Range(0, 200).Select(index => $"line {index}").ToArray();

        await Engine.UpAsync(() => Array.ForEach(messages, message => Log.Info(message)));

        Engine.Logs.Select(log => log.Message).ShouldBe(messages);
    }

    [Fact]
    public async Task A_message_about_a_slow_resource_does_not_hold_back_others()
    {
        Engine.Answers("slow", new Answer { After = Engine.Record.ArrivedAsync("second") });

        await Engine.UpAsync(() =>
        {
            Log.Info("first", new Thing("slow"));
            Log.Info("second");
        });

        Engine.Logs.Select(log => log.Message).ShouldBe(["second", "first"]);
    }

    [Fact]
    public async Task A_message_about_a_resource_that_is_never_registered_is_shown_in_the_end()
    {
        (
            await Engine.RunAsync(void () =>
            {
                Log.Info("first", new Thing("a", new ThingArgs { Text = Output.Create(new TaskCompletionSource<string>().Task) }));
                throw new RunException("second");
            })
        ).ShouldBe(32);

        Engine.Logs.Select(log => log.Message).ShouldBe(["first", "second"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_program_that_logged_an_error_ends_with_1_and_all_its_resources()
    {
        (
            await Engine.RunAsync(() =>
            {
                Log.Error("something is wrong");
                _ = new Thing("a");
            })
        ).ShouldBe(1);

        Engine["a"].Name.ShouldBe("a");
    }

    [Theory]
    [InlineData("debug")]
    [InlineData("info")]
    [InlineData("warn")]
    public async Task Other_messages_do_not_make_it_fail(string severity) =>
        (
            await Engine.RunAsync(() =>
            {
                Action<string> log = severity switch
                {
                    "debug" => message => Log.Debug(message),
                    "info" => message => Log.Info(message),
                    _ => message => Log.Warn(message),
                };
                log("hello");
            })
        ).ShouldBe(0);

    [Fact]
    public async Task An_exception_is_logged_with_its_stack_trace()
    {
        await Engine.RunAsync(() =>
        {
            try
            {
                throw new InvalidOperationException("no such port");
            }
            catch (InvalidOperationException exception)
            {
                Log.Exception(exception);
            }
        });

        var log = Engine.Logs.ShouldHaveSingleItem();
        log.Severity.ShouldBe(LogSeverity.Error);
        log.Message.ShouldContain("System.InvalidOperationException: no such port");
        log.Message.ShouldContain("   at ");
    }
}
