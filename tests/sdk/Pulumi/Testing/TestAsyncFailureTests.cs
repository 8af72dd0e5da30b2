using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace KubeExpose.Sdk.Tests;

/// <summary>How a program that fails comes out of a test: as what a user would have been shown.</summary>
public sealed class TestAsyncFailureTests
{
    [Fact]
    public async Task A_RunException_comes_out_with_its_sentence() =>
        (
            await Should.ThrowAsync<RunException>(
                Deployment.TestAsync(new RecordingMocks(), new TestOptions(), void () => throw new RunException("no such port"))
            )
        ).Message.ShouldBe("no such port");

    [Fact]
    public async Task One_for_a_value_that_was_waited_for_does_as_well() =>
        (
            await Should.ThrowAsync<RunException>(
                Deployment.TestAsync(
                    new RecordingMocks(),
                    new TestOptions(),
                    async Task<IDictionary<string, object?>> () =>
                    {
                        var port = await OutputUtilities.GetValueAsync(new Thing("a", new ThingArgs { Text = "70000" }).Text);
                        throw new RunException($"port is {port}; allowed: 1 to 65535");
                    }
                )
            )
        ).Message.ShouldBe("port is 70000; allowed: 1 to 65535");

    [Fact]
    public async Task Any_other_exception_comes_out_as_a_RunException_that_tells_it() =>
        (
            await Should.ThrowAsync<RunException>(
                Deployment.TestAsync(
                    new RecordingMocks(),
                    new TestOptions(),
                    void () => throw new InvalidOperationException("no such port")
                )
            )
        ).Message.ShouldContain("System.InvalidOperationException: no such port");

    [Fact]
    public async Task A_logged_error_comes_out_as_a_RunException() =>
        (
            await Should.ThrowAsync<RunException>(
                Deployment.TestAsync(new RecordingMocks(), new TestOptions(), () => Log.Error("no such port"))
            )
        ).Message.ShouldBe("no such port");

    [Fact]
    public async Task Several_errors_come_out_together()
    {
        var all = await Should.ThrowAsync<AggregateException>(
            Deployment.TestAsync(
                new RecordingMocks(),
                new TestOptions(),
                () =>
                {
                    Log.Error("no such port");
                    Log.Error("no such name");
                }
            )
        );

        all.InnerExceptions.ShouldAllBe(exception => exception is RunException);
        all.InnerExceptions.Select(exception => exception.Message).ShouldBe(["no such port", "no such name"]);
    }

    [Fact]
    public async Task An_exception_in_the_mocks_comes_out() =>
        (
            await Should.ThrowAsync<RunException>(
                Deployment.TestAsync(
                    new RecordingMocks { State = _ => throw new InvalidOperationException("no such state") },
                    new TestOptions(),
                    () =>
                    {
                        _ = new Thing("a");
                    }
                )
            )
        ).Message.ShouldContain("no such state");
}
