using System.Collections.Immutable;
using System.Text.Json.Nodes;
using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Cluster;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Routes.Api;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;
using Pulumi;

namespace KubeExpose.Infra.Routes;

/// <summary>Asks the cluster, before anything is declared, whether a route of these settings can work there.</summary>
/// <param name="settings">Settings without faults.</param>
/// <param name="api">The API server.</param>
internal sealed class RouteSurvey(StackSettings settings, ApiServer api)
{
    private readonly TaskCompletionSource _accepted = new();

    private RouteSettings Route => settings.Route;

    /// <summary>What the route attaches to; null where there is no route, or the cluster does not let us see.</summary>
    /// <exception cref="RunException">It can't: kinds, Gateway, listener or class are missing, or do not fit. One fault a line.</exception>
    internal async Task<Attachment?> AttachAsync()
    {
        try
        {
            return Route.HasGateway ? await GatewayAsync()
                : Route.IsAsked ? await IngressAsync()
                : null;
        }
        catch (HttpRequestException refused)
        {
            // not everyone may look at everything
            Log.Warn(
                $"the cluster could not be asked where the {Route.Kind} leads from ({refused.Message}): its URLs have the usual ports, and "
                    + "the proof does not ask by it"
            );
            return null;
        }
    }

    /// <summary>In an update, waits for the Gateway's controller to accept the route.</summary>
    /// <param name="isUp">Ends when the route is there.</param>
    /// <inheritdoc cref="RouteAcceptance.AwaitAsync" path="/exception"/>
    internal async Task FinishAsync(Func<Task> isUp)
    {
        if (Route.HasGateway && !Pulumi.Deployment.Instance.IsDryRun)
        {
            await isUp();
            await new RouteAcceptance(settings, api).AwaitAsync();
        }

        _accepted.SetResult();
    }

    private async Task<Attachment?> GatewayAsync()
    {
        Refusal.IfAny(MissingKinds(await api.GetAsync(GatewayApi.Path)));
        var gateway = Route.Gateway!;
        var found = await api.GetAsync($"{GatewayApi.Path}/namespaces/{gateway.Namespace}/gateways/{gateway.Name}");
        Refusal.IfAny(
            Fault.If(
                found is null,
                $"{gateway.Namespace}/{gateway.Name}",
                "a Gateway of the cluster",
                "kubectl get gateways -A lists them",
                expression: "route.Gateway"
            )
        );
        var platform = PlatformGateway.Of(found!);
        var attachment = platform.Attach(settings, await LabelsAsync(platform), out var faults);
        Refusal.IfAny(faults);
        return attachment with { Accepted = _accepted.Task, Trusted = await TrustedAsync() };
    }

    private async Task<string?> TrustedAsync()
    {
        var policy = RouteNames.Of(settings).SingleOrDefault(one => one.Kind == "BackendTLSPolicy");
        var name = policy is null
            ? null
            : (string?)(await api.GetAsync(policy.Path))?["spec"]?["validation"]?["caCertificateRefs"]?[0]?["name"];
        // what someone else has put there is not trusted on
        return name?.StartsWith($"{RouteNames.TrustOf(settings.App)}-", StringComparison.Ordinal) is true
            ? (string?)
                (await api.GetAsync($"api/v1/namespaces/{settings.App.Namespace}/configmaps/{name}"))
                    ?["data"]
                    ?[ServingCertificate.TrustFile]
            : null;
    }

    private async Task<Attachment?> IngressAsync()
    {
        Refusal.IfAny(IngressClasses.Faults(Route, await api.GetAsync(IngressClasses.Path)));
        return null;
    }

    private IEnumerable<Fault> MissingKinds(JsonNode? resources)
    {
        var there = (resources?["resources"]?.AsArray() ?? []).Select(one => (string?)one!["kind"]).ToHashSet(StringComparer.Ordinal);
        return GatewayApi
            .KindsOf(Route)
            .Where(one => !there.Contains(one.Kind))
            .Select(one => new Fault(
                SettingNames.KeyOf(Route.Kind),
                Route.Kind,
                $"kinds that the cluster has, and it has no {one.Kind} in {GatewayApi.Version}: part of the Gateway API's standard channel "
                    + $"since {one.Since}",
                one.Kind == "BackendTLSPolicy"
                    ? "have the Gateway API updated, or set route.backend to http"
                    : "have the Gateway API updated"
            ));
    }

    // the namespace that the stack makes has no labels yet but those that it will have; not everyone may see them
    private async Task<ImmutableDictionary<string, string>> LabelsAsync(PlatformGateway gateway) =>
        !gateway.Listeners.Any(listener => listener.Namespaces.Selector is not null) ? ImmutableDictionary<string, string>.Empty
        : (await api.GetAsync($"api/v1/namespaces/{settings.App.Namespace}"))?["metadata"]?["labels"] is JsonObject labels
            ? labels.ToImmutableDictionary(label => label.Key, label => (string)label.Value!, StringComparer.Ordinal)
        : AppNamespace.PodSecurity.ToImmutableDictionary().Add("kubernetes.io/metadata.name", settings.App.Namespace);
}
