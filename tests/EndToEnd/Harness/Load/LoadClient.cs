using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace KubeExpose.EndToEnd.Harness.Load;

/// <summary>
/// Asks for a page again and again, and counts. It sends no request twice, as most HTTP libraries do when a connection that was kept is
/// closed under them: what they hide is what it is for.
/// </summary>
internal sealed class LoadClient : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly ConcurrentQueue<LoadFailure> _failures = [];
    private readonly LoadTarget _target;
    private readonly X509Certificate2Collection? _trusted;
    private readonly LoadPlan _plan;
    private int _turns;
    private int _answered;
    private int _closedIdle;

    private LoadClient(LoadTarget target, LoadPlan plan)
    {
        (_target, _plan) = (target, plan);
        if (target.TrustedPem is { } trusted)
        {
            _trusted = [];
            _trusted.ImportFromPem(trusted);
        }

        Finished = Task.WhenAll(Enumerable.Range(0, plan.Workers).Select(_ => Task.Run(WorkAsync)));
    }

    /// <summary>How many requests were answered as expected.</summary>
    public int Answered => _answered;

    /// <summary>The requests that were not, in the order in which they were given up.</summary>
    public IReadOnlyCollection<LoadFailure> Failures => _failures;

    /// <summary>How many requests failed for each reason.</summary>
    public IReadOnlyDictionary<string, int> Reasons => _failures.CountBy(failure => failure.Reason).ToDictionary();

    /// <summary>How many kept connections the server closed between two requests, which fails none.</summary>
    public int ClosedIdle => _closedIdle;

    /// <summary>Ends when all requests of the plan are done, or the last ones after a stop.</summary>
    public Task Finished { get; }

    /// <summary>Starts to ask.</summary>
    public static LoadClient Start(LoadTarget target, LoadPlan plan) => new(target, plan);

    /// <summary>Waits for the answers to what was asked, and asks no more.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Finished;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private async Task WorkAsync()
    {
        LoadConnection? kept = null;
        while (await NextAsync())
        {
            kept = await AskAsync(kept);
        }

        kept?.Dispose();
    }

    /// <summary>Waits until another request is due.</summary>
    /// <returns>Whether there is another.</returns>
    private async Task<bool> NextAsync()
    {
        var turn = Interlocked.Increment(ref _turns) - 1;
        if (turn >= _plan.Requests)
        {
            return false;
        }

        if (_plan.PerSecond is { } rate && TimeSpan.FromSeconds(turn / rate) - _clock.Elapsed is { Ticks: > 0 } early)
        {
            await Task.Delay(early, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return !_stop.IsCancellationRequested;
    }

    /// <summary>Asks once.</summary>
    /// <returns>The connection when it can be asked again.</returns>
    private async Task<LoadConnection?> AskAsync(LoadConnection? kept)
    {
        if (kept is { IsClosed: true })
        {
            Interlocked.Increment(ref _closedIdle);
            kept.Dispose();
            kept = null;
        }

        var connection = kept ?? new(_target, _trusted);
        if (await FailureAsync(connection, isNew: kept is null) is { } reason)
        {
            _failures.Enqueue(new(DateTimeOffset.UtcNow, reason));
        }
        else
        {
            Interlocked.Increment(ref _answered);
            if (!connection.IsOver)
            {
                return connection;
            }
        }

        connection.Dispose();
        return null;
    }

    private async Task<string?> FailureAsync(LoadConnection connection, bool isNew)
    {
        using var patience = new CancellationTokenSource(_plan.Patience);
        try
        {
            if (isNew)
            {
                await connection.OpenAsync(patience.Token);
            }

            var (status, body) = await connection.AskAsync(isLast: !_plan.KeepAlive, patience.Token);
            return status != 200 ? $"status {status}"
                : _target.Expected is { } expected && !body.Contains(expected, StringComparison.Ordinal) ? "another page"
                : null;
        }
        catch (OperationCanceledException)
        {
            return $"{connection.Doing}: nothing within {_plan.Patience.TotalSeconds} s";
        }
        catch (Exception exception) when (exception is SocketException or IOException or InvalidDataException or AuthenticationException)
        {
            return $"{connection.Doing}: {(exception.GetBaseException() as SocketException)?.SocketErrorCode.ToString() ?? exception.Message}";
        }
    }
}
