using System.Collections.Concurrent;
using System.Globalization;
using CliWrap;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Workload;

/// <summary>Watches how many pods are ready, all along.</summary>
internal sealed class ReadyPods : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<int> _seen = [];
    private readonly Task _watching;

    private ReadyPods(string @namespace) =>
        _watching = Cli.Wrap("kubectl")
            .WithArguments([
                "--context",
                Cluster.Context!,
                "get",
                "deployment/my-nginx",
                "-n",
                @namespace,
                "--watch",
                "--no-headers",
                "-o",
                "custom-columns=READY:.status.readyReplicas",
            ])
            .WithStandardOutputPipe(PipeTarget.ToDelegate(line => _seen.Enqueue(Number(line))))
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync(_stop.Token);

    /// <summary>The least number since it was asked for last.</summary>
    public int Least()
    {
        _watching.IsCompleted.ShouldBeFalse("nobody watches any more");
        var least = int.MaxValue;
        // the last one goes on being so
        while (_seen.TryDequeue(out var number))
        {
            least = Math.Min(least, number);
            if (_seen.IsEmpty)
            {
                _seen.Enqueue(number);
                break;
            }
        }

        return least;
    }

    /// <summary>Begins to watch a Deployment that is there.</summary>
    public static async Task<ReadyPods> WatchAsync(string @namespace)
    {
        var pods = new ReadyPods(@namespace);
        await Eventually.HoldsAsync(() =>
        {
            pods._seen.ShouldNotBeEmpty();
            return Task.CompletedTask;
        });
        return pods;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await ((Task)_watching).ContinueWith(_ => { }, TaskScheduler.Default);
        _stop.Dispose();
    }

    private static int Number(string line) => int.TryParse(line.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
}
