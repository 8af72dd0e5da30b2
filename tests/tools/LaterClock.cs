namespace KubeExpose.Tools.Tests;

/// <summary>The system's clock, put forward.</summary>
internal sealed class LaterClock(TimeSpan by) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
}
