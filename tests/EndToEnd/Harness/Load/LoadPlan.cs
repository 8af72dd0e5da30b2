namespace KubeExpose.EndToEnd.Harness.Load;

/// <summary>How it is asked.</summary>
internal sealed record LoadPlan
{
    /// <summary>Visitors who notice an outage of a twentieth of a second, and leave a busy machine room to work.</summary>
    public static LoadPlan Watching { get; } = new() { PerSecond = 20 };

    /// <summary>Ask over a connection as long as the server keeps it; otherwise over a new one each time.</summary>
    public bool KeepAlive { get; init; }

    /// <summary>How many requests there are at a time.</summary>
    public int Workers { get; init; } = 2;

    /// <summary>How many requests there are in all; null: until the client is stopped.</summary>
    public int? Requests { get; init; }

    /// <summary>How many requests a second there are at most, of all workers together; null: as many as are answered.</summary>
    public double? PerSecond { get; init; }

    /// <summary>How long a request may take, its connection included.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);
}
