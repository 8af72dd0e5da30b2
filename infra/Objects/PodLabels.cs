using System.Collections.Immutable;

namespace KubeExpose.Infra.Objects;

/// <summary>The label that selects pods: the tutorial's <c>run</c>. It never changes, for a Deployment's selector can't.</summary>
internal static class PodLabels
{
    /// <summary>The label of the pods that serve.</summary>
    internal static ImmutableDictionary<string, string> Serving(string app) => Run(app);

    /// <summary>The label of the pods that ask: those with curl.</summary>
    internal static ImmutableDictionary<string, string> Asking(string app) => Run($"{app}-curl");

    /// <summary>The label of the pod that checks what the others will be given.</summary>
    internal static ImmutableDictionary<string, string> Checking(string app) => Run($"{app}-check");

    /// <summary>
    /// The labels that policies find pods by: with one that the profile <c>tutorial</c> does not give, whose pods have other ports and must
    /// not be shut while an update brings the one profile or the other.
    /// </summary>
    internal static ImmutableDictionary<string, string> Guarded(ImmutableDictionary<string, string> pods, string app) =>
        pods.Add(StandardLabels.Name, app);

    private static ImmutableDictionary<string, string> Run(string pods) => ImmutableDictionary<string, string>.Empty.Add("run", pods);
}
