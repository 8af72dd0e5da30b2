using System.Collections.Immutable;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Routes;

/// <summary>What a route attaches to, as the platform runs it.</summary>
/// <param name="Listeners">The Gateway's listeners; none for those that fit, whichever they are.</param>
/// <param name="Edge">Where clients come in.</param>
internal sealed record Attachment(ImmutableArray<string> Listeners, Edge Edge)
{
    /// <summary>What the Gateway trusts behind the Service so far, in PEM; null for nothing.</summary>
    internal string? Trusted { get; init; }

    /// <summary>Ends when the Gateway's controller has accepted the route; never where it refuses.</summary>
    internal Task Accepted { get; init; } = Task.CompletedTask;

    /// <summary>What the settings alone say, where the cluster can't be asked.</summary>
    internal static Attachment Unasked(RouteSettings route) =>
        new(route.Gateway?.Listener is { } listener ? [listener] : [], Edge.Usual(route));
}
