namespace KubeExpose.Infra.Settings.Bounds;

/// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, both allowed.</summary>
internal sealed class BetweenAttribute(int least, int most) : BoundAttribute
{
    /// <summary>The least number that is allowed.</summary>
    internal int Least => least;

    /// <summary>The greatest number that is allowed.</summary>
    internal int Most => most;

    /// <summary>What is counted, as in <c>days</c>; empty for a bare number.</summary>
    public string Unit { get; init; } = "";

    internal override string Allowed => $"{least} to {most}{(Unit.Length == 0 ? "" : $" ({Unit})")}";

    internal override bool Allows(object value) => value is int number && number >= least && number <= most;
}
