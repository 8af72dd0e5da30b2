using System.Globalization;

namespace KubeExpose.Infra;

/// <summary>
/// How much the engine does at a time (<c>pulumi up --parallel</c>), as the language host tells the program. What waits for something else
/// holds a worker: where there are too few, it would hold up what it waits for.
/// </summary>
internal static class EngineWorkers
{
    // an application's pods, its curl Pod and its proof wait for the cluster, and something must be left for what is quick
    private const int OfAnApplication = 4;

    /// <summary>
    /// Whether an application's proof may wait beside the pods that it waits for: not where other applications' proofs do the same.
    /// </summary>
    internal static bool SufficeFor(bool isAmongOthers) => !isAmongOthers && Count >= OfAnApplication;

    // 0 is the engine's word for no bound; a program inside another one is told nothing
    private static int Count =>
        int.TryParse(Environment.GetEnvironmentVariable("PULUMI_PARALLEL"), CultureInfo.InvariantCulture, out var count) && count > 0
            ? count
            : int.MaxValue;
}
