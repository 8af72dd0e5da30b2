namespace KubeExpose.Sdk.Tests;

/// <summary>A known weakness of a package, as package registries tell it.</summary>
/// <param name="Severity">0 (low) to 3 (critical).</param>
/// <param name="Url">Where it is described.</param>
/// <param name="Versions">Those that have it, as a range.</param>
internal sealed record Advisory(int Severity, string Url, string Versions);
