using Pulumi;

namespace KubeExpose.Sdk.Tests;

/// <summary>Registrations run side by side, and a program always ends.</summary>
public sealed class ProgressTests : EngineTest
{
    [Fact]
    public async Task Resources_that_do_not_use_each_other_are_registered_side_by_side()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var names = Enumerable.Range(0, 50).Select(index => $"thing-{index}").ToArray();
        Array.ForEach(names, name => Engine.Answers(name, new Answer { After = release.Task }));

        var run = Engine.UpAsync(() => Array.ForEach(names, name => _ = new Thing(name)));
        await Task.WhenAll(names.Select(Engine.Record.ArrivedAsync));
        release.SetResult();
        await run;

        Engine
            .Record.Events.TakeWhile(happened =>
                happened.EndsWith("arrived", StringComparison.Ordinal) || happened.StartsWith("shop-dev", StringComparison.Ordinal)
            )
            .Count()
            .ShouldBe(52);
    }

    [Fact]
    public async Task A_resource_waits_only_for_what_it_uses()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Engine.Answers("slow", new Answer { After = release.Task });

        var run = Engine.UpAsync(() =>
        {
            var (slow, fast) = (new Thing("slow"), new Thing("fast"));
            _ = new Thing("after-fast", new ThingArgs { Text = fast.Id });
            _ = new Thing("after-slow", new ThingArgs { Text = slow.Id });
        });
        await Engine.Record.ArrivedAsync("after-fast");
        release.SetResult();
        await run;

        var events = Engine.Record.Events.ToList();
        events.IndexOf("after-fast arrived").ShouldBeLessThan(events.IndexOf("slow answered"));
        events.IndexOf("after-slow arrived").ShouldBeGreaterThan(events.IndexOf("slow answered"));
    }

    [Fact]
    public async Task Children_do_not_wait_for_their_siblings()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Engine.Answers("slow", new Answer { After = release.Task });

        var run = Engine.UpAsync(() =>
            _ = new Group(
                "group",
                children: parent =>
                {
                    _ = new Thing("slow", options: new() { Parent = parent });
                    _ = new Thing("fast", options: new() { Parent = parent });
                }
            )
        );
        await Engine.Record.ArrivedAsync("fast");
        release.SetResult();
        await run;

        Engine.Record.Registrations.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_child_that_depends_on_its_own_parent_is_registered()
    {
        await Engine.UpAsync(() =>
            _ = new Group(
                "group",
                children: parent =>
                {
                    _ = new Thing("a", options: new() { Parent = parent, DependsOn = { parent } });
                    _ = new Thing("b", options: new() { Parent = parent, DependsOn = { parent } });
                }
            )
        );

        Engine.Record.Registrations.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Resources_that_wait_for_each_other_are_told_so()
    {
        (
            await Engine.RunAsync(() =>
            {
                var (one, other) = (new Group("one"), new Group("other"));
                _ = new Thing("a", options: new() { Parent = one, DependsOn = { other } });
                _ = new Thing("b", options: new() { Parent = other, DependsOn = { one } });
            })
        ).ShouldBe(32);

        var error = Engine.Logs.ShouldHaveSingleItem().Message;
        error.ShouldContain("test:index:Thing 'a'");
        error.ShouldContain("test:index:Thing 'b'");
    }

    [Fact]
    public async Task After_a_failure_what_waits_for_ever_is_given_up()
    {
        var never = new TaskCompletionSource<string>();

        (
            await Engine.RunAsync(void () =>
            {
                _ = new Thing("a", new ThingArgs { Text = Output.Create(never.Task) });
                throw new RunException("no such port");
            })
        ).ShouldBe(32);

        Engine.Logs.ShouldHaveSingleItem().Message.ShouldBe("no such port");
    }

    [Fact]
    public async Task After_a_failure_a_registration_under_way_is_waited_for_as_long_as_it_takes()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Engine.Answers("slow", new Answer { After = release.Task });
        var seen = "";

        var run = Engine.RunAsync(void () =>
        {
            _ = new Thing("slow").Id.Apply(id => seen = id);
            throw new RunException("no such port");
        });
        await Engine.Record.ArrivedAsync("slow");
        release.SetResult();

        (await run).ShouldBe(32);
        seen.ShouldBe("slow-id");
    }

    [Fact]
    public async Task Tasks_that_fault_or_are_cancelled_without_being_used_are_told()
    {
        (
            await Engine.RunAsync(() =>
            {
                _ = Output.Create(Task.FromException<int>(new InvalidOperationException("first")));
                _ = Output.Create(Task.FromCanceled<int>(new CancellationToken(canceled: true)));
            })
        ).ShouldBe(32);

        Engine.Logs.Count.ShouldBe(2);
        Engine.Logs.ShouldContain(log => log.Message.Contains("first"));
        Engine.Logs.ShouldContain(log => log.Message.Contains("TaskCanceledException"));
    }
}
