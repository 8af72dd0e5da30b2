namespace KubeExpose.Infra.Certificates;

/// <summary>Times as the outputs have them.</summary>
internal static class Rfc3339
{
    /// <summary>The time, local or UTC as it says of itself, in UTC, to the second: <c>2026-11-23T00:00:00Z</c>.</summary>
    internal static string Text(DateTime time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
