namespace Pulumi;

/// <summary>
/// All that the program has begun and that must end before it does. One failure does not end the others: each gets to
/// the point where it ends or fails itself, so that every error is told.
/// </summary>
internal sealed class PendingTasks
{
    // after a failure, how long to wait without anything ending: what then still waits, waits for what failed
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(0.5);

    private readonly TaskCompletionSource _allEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _oneFailed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<Exception> _failures = new(ReferenceEqualityComparer.Instance);
    private readonly List<Exception> _failuresInOrder = [];
    private int _pending = 1;
    private int _calls;
    private int _ended;

    /// <summary>Has the program wait for <paramref name="task"/>, and remember its failure.</summary>
    public void Watch(Task task)
    {
        if (task.IsCompletedSuccessfully)
        {
            return;
        }

        Interlocked.Increment(ref _pending);
        _ = task.ContinueWith(Ended, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Counts a call to the engine as under way, for it may take as long as it takes.</summary>
    public TCall Track<TCall>(TCall call)
        where TCall : Task
    {
        Interlocked.Increment(ref _calls);
        _ = call.ContinueWith(
            _ => Interlocked.Decrement(ref _calls),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
        return call;
    }

    /// <summary>Waits until all that was begun has ended, and gives each failure once, in their order.</summary>
    public async Task<IReadOnlyList<Exception>> DrainAsync()
    {
        Release();
        await Task.WhenAny(_allEnded.Task, _oneFailed.Task);
        for (var (ended, quiet) = (_ended, TimeSpan.Zero); quiet < Patience && !_allEnded.Task.IsCompleted; ended = _ended)
        {
            await Task.WhenAny(_allEnded.Task, Task.Delay(Glance));
            quiet = ended == _ended && _calls == 0 ? quiet + Glance : TimeSpan.Zero;
        }

        lock (_failures)
        {
            return [.. _failuresInOrder];
        }
    }

    private void Ended(Task task)
    {
        if (task.Exception is { } exception)
        {
            foreach (var failure in exception.InnerExceptions)
            {
                Failed(failure);
            }
        }
        else if (task.IsCanceled)
        {
            Failed(new TaskCanceledException(task));
        }

        Interlocked.Increment(ref _ended);
        Release();
    }

    private void Failed(Exception failure)
    {
        lock (_failures)
        {
            if (_failures.Add(failure))
            {
                _failuresInOrder.Add(failure);
            }
        }

        _oneFailed.TrySetResult();
    }

    private void Release()
    {
        if (Interlocked.Decrement(ref _pending) == 0)
        {
            _allEnded.TrySetResult();
        }
    }
}
