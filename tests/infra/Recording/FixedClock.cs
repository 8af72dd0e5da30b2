namespace KubeExpose.Infra.Tests.Recording;

/// <summary>A clock that always says the same.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    /// <summary>The moment that tests share.</summary>
    internal static FixedClock Now { get; } = new(Settings.Given.Now);

    public override DateTimeOffset GetUtcNow() => now;
}
