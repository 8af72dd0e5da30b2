namespace KubeExpose.Infra.Settings.Rules;

/// <summary>Numbers between two others.</summary>
internal static class Bounds
{
    /// <summary>
    /// The fault of a number outside <paramref name="least"/> to <paramref name="most"/>, both allowed; none when it is inside or null.
    /// </summary>
    /// <param name="unit">What is counted, as in <c>days</c>; null for a bare number.</param>
    internal static IEnumerable<Fault> Check(string key, int? value, int least, int most, string? unit = null) =>
        Fault.If(value < least || value > most, key, value, $"{least} to {most}{(unit is null ? "" : $" ({unit})")}");
}
