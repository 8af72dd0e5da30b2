namespace KubeExpose.Infra.Certificates;

/// <summary>What nginx or clients would not take about a certificate or key. Neither text holds anything of a key.</summary>
/// <param name="What">What it is, as in <c>expired since 2026-01-31T00:00:00Z</c>: it follows "is".</param>
/// <param name="Remedy">What to do, where that does not follow from <paramref name="What"/>.</param>
internal sealed record Objection(string What, string? Remedy = null);
