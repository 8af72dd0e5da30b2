using System.Collections.Immutable;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Objects;

/// <summary>The label that selects pods: the tutorial's <c>run</c>. It never changes, for a Deployment's selector can't.</summary>
internal static class PodLabels
{
    /// <summary>The label that policies look at beside it.</summary>
    internal const string Guard = "kube-expose/guarded";

    /// <summary>The label of the pods that serve.</summary>
    internal static ImmutableDictionary<string, string> Serving(string app) => Run(app);

    /// <summary>The label of the pods that ask: those with curl.</summary>
    internal static ImmutableDictionary<string, string> Asking(string app) => Run($"{app}-curl");

    /// <summary>The label of the pod that checks what the others will be given.</summary>
    internal static ImmutableDictionary<string, string> Checking(string app) => Run($"{app}-check");

    /// <summary>
    /// A further label of pods that policies guard, by which policies find them. The engine deletes policies that are no longer asked for
    /// at the end of an update; by then they must not have shut pods without one, or what asks for them.
    /// </summary>
    internal static ImmutableDictionary<string, string> Guarded(StackSettings settings) =>
        settings.HasPolicies ? ImmutableDictionary<string, string>.Empty.Add(Guard, "true") : [];

    private static ImmutableDictionary<string, string> Run(string pods) => ImmutableDictionary<string, string>.Empty.Add("run", pods);
}
