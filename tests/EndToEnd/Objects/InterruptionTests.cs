using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Objects;

/// <summary>
/// Updates that do not come to their end. What the engine knows of, the next update mends by itself; what it was about to hear of when it
/// was killed, it has to be told: docs/operations.md says how, and this does it.
/// </summary>
public sealed class InterruptionTests
{
    private static readonly string[] PointsOfFirst =
    [
        "core/v1:Service my-nginx creating",
        "core/v1:Secret my-nginx-tls creating",
        "apps/v1:Deployment my-nginx creating",
        "Waiting for Job",
        "apps/v1:Deployment my-nginx created",
    ];

    private static readonly string[] PointsOfNext =
    [
        "random:index:RandomId release creating replacement",
        "core/v1:ConfigMap my-nginx-nginx creating replacement",
        "apps/v1:Deployment my-nginx updating",
        "Waiting for Job",
        "core/v1:ConfigMap my-nginx-nginx deleting original",
    ];

    /// <summary>Every signal at every point; explicit, but for the worst signal at one point.</summary>
    public static IEnumerable<TheoryDataRow<Signal, string>> OfFirst => Cases(PointsOfFirst, Signal.KillsPulumi);

    /// <summary>Every signal at every point; explicit, but for one point of each signal.</summary>
    public static IEnumerable<TheoryDataRow<Signal, string>> OfNext => Cases(PointsOfNext, Enum.GetValues<Signal>());

    [Theory, MemberData(nameof(OfFirst))]
    public async Task The_first_update_begins_again_where_it_ended(Signal signal, string point)
    {
        await using var stack = await StackAsync();

        await InterruptAsync(stack, signal, point);
        var before = await UidAsync(stack);
        await GoOnAsync(stack, signal);

        await ShouldBeAsWantedAsync(stack);
        // one that was there stays, with its addresses
        (before is "" || before == await UidAsync(stack)).ShouldBeTrue();
    }

    [Theory, MemberData(nameof(OfNext))]
    public async Task A_later_update_begins_again_where_it_ended_and_the_service_stays_as_it_is(Signal signal, string point)
    {
        await using var stack = await StackAsync();
        await stack.UpAsync();
        var before = await LiveService.GetAsync(stack.Namespace);
        await stack.SetAsync(("nginx.hstsMaxAgeSeconds", "4711"));

        await InterruptAsync(stack, signal, point);
        await GoOnAsync(stack, signal);

        await ShouldBeAsWantedAsync(stack);
        var after = await LiveService.GetAsync(stack.Namespace);
        (after.Uid, after.ClusterIP, after.ExternalAddresses[0]).ShouldBe((before.Uid, before.ClusterIP, before.ExternalAddresses[0]));
        (await Cluster.KubectlAsync("get", "configmaps", "-n", stack.Namespace, "-o", "yaml")).ShouldContain("4711");
    }

    private static IEnumerable<TheoryDataRow<Signal, string>> Cases(string[] points, params Signal[] usual) =>
        from signal in Enum.GetValues<Signal>()
        from point in points
        let isUsual = usual.Contains(signal) && point == points[2 + (int)signal % 2]
        select new TheoryDataRow<Signal, string>(signal, point) { Explicit = !isUsual };

    private static Task<PulumiStack> StackAsync() =>
        PulumiStack.CreateAsync(("service.type", "LoadBalancer"), ("workload.replicas", "1"), ("workload.preStopSeconds", "1"));

    private static async Task InterruptAsync(PulumiStack stack, Signal signal, string point)
    {
        using var update = stack.StartUp();
        await update.ReachesAsync(point);
        switch (signal)
        {
            case Signal.KillsPulumi:
                update.Kill();
                break;
            case Signal.InterruptsPulumi:
                await update.InterruptAsync();
                break;
            default:
                await update.KillProgramAsync();
                break;
        }

        var code = await update.EndAsync();
        code.ShouldNotBe(0, update.Output);
    }

    // what docs/operations.md says
    private static async Task GoOnAsync(PulumiStack stack, Signal signal)
    {
        if (signal == Signal.KillsPulumi)
        {
            stack.MendState();
            await stack.CancelAsync();
            await stack.ImportAsync(await Shell.RunAsync("dotnet", [Repository.Tools, "recover", stack.Name], stack.Folder));
            await stack.RefreshAsync();
        }

        await stack.UpAsync();
        await Shell.RunAsync("bash", ["-c", await Shell.RunAsync("dotnet", [Repository.Tools, "orphans", stack.Name], stack.Folder)]);
    }

    private static async Task ShouldBeAsWantedAsync(PulumiStack stack)
    {
        await stack.ShouldBeUpToDateAsync();
        await OwnObjects.ShouldBeThoseOfTheStateAsync(stack);
    }

    private static Task<string> UidAsync(PulumiStack stack) =>
        Cluster.KubectlAsync("get", "service", "my-nginx", "-n", stack.Namespace, "--ignore-not-found", "-o", "jsonpath={.metadata.uid}");

    /// <summary>How an update is ended.</summary>
    public enum Signal
    {
        /// <summary>SIGKILL of pulumi with all that it has started.</summary>
        KillsPulumi,

        /// <summary>Ctrl-C.</summary>
        InterruptsPulumi,

        /// <summary>SIGKILL of the program alone.</summary>
        KillsProgram,
    }
}
