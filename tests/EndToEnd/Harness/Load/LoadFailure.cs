namespace KubeExpose.EndToEnd.Harness.Load;

/// <summary>A request without the answer that was expected.</summary>
/// <param name="At">When it was given up.</param>
/// <param name="Reason">What it was waiting for and what happened, in the same words each time.</param>
internal sealed record LoadFailure(DateTimeOffset At, string Reason);
