using System.Collections.Immutable;
using System.Text.Json.Nodes;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Infra.Routes;

/// <summary>A Gateway as the platform runs it: read, never managed.</summary>
/// <param name="Name">Namespace and name.</param>
/// <param name="Listeners">Its listeners.</param>
/// <param name="Addresses">Its addresses.</param>
internal sealed record PlatformGateway(string Name, ImmutableArray<Listener> Listeners, ImmutableArray<string> Addresses)
{
    /// <summary>Reads a Gateway as the API has it.</summary>
    internal static PlatformGateway Of(JsonNode gateway) =>
        new(
            $"{gateway["metadata"]!["namespace"]}/{gateway["metadata"]!["name"]}",
            [.. (gateway["spec"]?["listeners"]?.AsArray() ?? []).Select(listener => Listener.Of(listener!))],
            [.. (gateway["status"]?["addresses"]?.AsArray() ?? []).Select(address => (string)address!["value"]!)]
        );

    /// <summary>What the route attaches to, and why it can't.</summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="labels">The labels of the application's namespace.</param>
    /// <param name="faults">The faults; the attachment is of no use when there are any.</param>
    internal Attachment Attach(StackSettings settings, ImmutableDictionary<string, string> labels, out ImmutableArray<Fault> faults)
    {
        var route = settings.Route;
        var open = Listeners.Where(one => one.Namespaces.Have(settings.App.Namespace, labels, route.Gateway!.Namespace!)).ToList();
        var meant = Listeners.Where(one => one.Serves(route.Kind) && (route.Gateway!.Listener ?? one.Name) == one.Name).ToList();
        var fitting = meant.Where(open.Contains).ToList();
        var attached = fitting.Where(one => route.Hostnames.Any(one.Fits)).ToImmutableArray();
        var redirecting = open.Find(one => one.Name == route.RedirectListener && one.Redirects);
        faults =
        [
            .. fitting.Count == 0
                ? [NoListener(settings, meant.FirstOrDefault())]
                : Fault.IfAny(
                    route.Hostnames,
                    name => !fitting.Exists(one => one.Fits(name)),
                    $"a host name that a listener of Gateway {Name} is for: {string.Join(", ", fitting)}"
                ),
            .. Fault.If(
                route.RedirectListener is not null && (redirecting is null || !route.Hostnames.All(redirecting.Fits)),
                route.RedirectListener,
                $"a listener of Gateway {Name} with protocol HTTP that is for these host names and lets namespace {settings.App.Namespace} "
                    + $"in; it has {string.Join(", ", Listeners)}"
            ),
            .. Fault.If(
                Addresses.IsEmpty,
                route.Gateway?.Name,
                "a Gateway with an address",
                $"{Name} has none (yet): ask who runs it (kubectl describe gateway -n {route.Gateway?.Namespace} {route.Gateway?.Name})"
            ),
        ];
        return new(
            [.. attached.Select(one => one.Name)],
            new(Addresses, new(redirecting?.Port, attached.Select(one => one.Port).FirstOrDefault(443)))
        );
    }

    /// <summary>That no listener takes the route.</summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="shut">A listener that would do, but for the namespace; null where there is none.</param>
    private Fault NoListener(StackSettings settings, Listener? shut)
    {
        var route = settings.Route;
        var listeners = Listeners.IsEmpty ? "it has none" : $"it has {string.Join(", ", Listeners)}";
        return new(
            SettingNames.KeyOf(route.Gateway?.Listener),
            route.Gateway?.Listener,
            $"a listener of Gateway {Name} for {route.Kind} ({Listener.Wanted(route.Kind)}) that lets namespace "
                + $"{settings.App.Namespace} in; {listeners}",
            shut is null
                ? null
                : $"{shut.Name} does not let the namespace in: ask who runs the Gateway (its allowedRoutes say {shut.Namespaces.From})"
        );
    }
}
