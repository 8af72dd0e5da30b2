namespace KubeExpose.Tools.Verification;

/// <summary>What came of asking a URL.</summary>
/// <param name="Outcome">Whether it was reached, and well.</param>
/// <param name="Words">What was seen.</param>
internal sealed record Answer(Outcome Outcome, string Words);
