using System.Collections.Immutable;
using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;
using KubeExpose.Infra.Workload;
using Pulumi;

namespace KubeExpose.Infra.Verification;

/// <summary>What <c>verify.sh</c> is told: its environment, as the script's head describes it.</summary>
internal static class ProofInputs
{
    /// <summary>The variables by name.</summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="service">The Service.</param>
    /// <param name="certificate">What has to be served; null when there is nothing of this stack to reach.</param>
    /// <param name="release">The id that pods of this release answer with; null where they have none.</param>
    /// <param name="edge">Where clients come in by a route; null where there is none.</param>
    internal static ImmutableSortedDictionary<string, Input<string>> For(
        StackSettings settings,
        ExposedService service,
        ServingCertificate? certificate,
        Output<string>? release,
        Output<Edge>? edge
    )
    {
        var ports = ExposedPorts.Of(settings);
        var variables = ImmutableSortedDictionary.CreateBuilder<string, Input<string>>(StringComparer.Ordinal);
        variables["SERVICE"] = settings.ServiceNames[^1];
        variables["ADDRESSES"] = service.Observed.Apply(observed => string.Join(' ', observed.ClusterIPs));
        variables["TARGET"] = settings.Service.ExternalName ?? "";
        variables["VARIABLES"] =
            settings.App.EnableServiceLinks && settings.Service.HasClusterIP ? settings.App.Name.ToUpperInvariant().Replace('-', '_') : "";
        variables["HTTP"] = SettingNames.Of(ports is null ? PlainHttp.Off : settings.Service.Http);
        variables["HTTP_PORT"] = $"{ports?.Http}";
        variables["HTTPS_PORT"] = $"{ports?.Https}";
        variables["NAMES"] = certificate is null ? "" : certificate.Names.Apply(names => string.Join(' ', names.Hosts(settings.App.Name)));
        variables["PROXY"] = settings.Service.ProxyProtocol ? "--haproxy-protocol" : "";
        variables["TRUST"] = AskingPod.TrustFile;
        variables["FINGERPRINT"] = certificate is null ? "" : certificate.Fingerprint;
        variables["RELEASE"] = release is null ? "" : release;
        variables["PROBES"] = $"{Math.Clamp(10 * settings.Workload.LeastReplicas, 20, 100)}";
        variables["ASK_PATH"] = settings.Verification.Path;
        variables["STATUS"] = $"{settings.Verification.Status}";
        variables["DEADLINE"] = $"{(certificate is null ? 0 : RolloutOptions.DeadlineSeconds(settings.Workload))}";
        variables["ROLLOUT"] = $"{(certificate is null ? 0 : RolloutOptions.PodsSeconds(settings.Workload.LeastReplicas))}";
        variables["TIMEOUT"] = $"{settings.Verification.TimeoutSeconds}";
        if (edge is not null)
        {
            variables.AddRange(OfEdge(settings, certificate!, edge));
        }

        return variables.ToImmutable();
    }

    // by the first address: others are of a family that pods may not have
    private static Dictionary<string, Input<string>> OfEdge(StackSettings settings, ServingCertificate certificate, Output<Edge> edge)
    {
        var (route, asked) = (settings.Route, settings.Verification.Path);
        return new(StringComparer.Ordinal)
        {
            ["EDGE"] = edge.Apply(known => known.Addresses.FirstOrDefault("")),
            ["EDGE_NAMES"] = string.Join(' ', new CertificateNames(route.Hostnames, []).Hosts(settings.App.Name)),
            ["EDGE_PORT"] = edge.Apply(known => $"{known.Ports.Https}"),
            ["EDGE_REDIRECT_PORT"] = edge.Apply(known => $"{known.Ports.Http}"),
            ["EDGE_PATH"] = asked.StartsWith(route.Path, StringComparison.Ordinal) ? asked : route.Path,
            ["EDGE_RELEASE"] = HealthEndpoints.ReleaseBelow(route.Path),
            ["EDGE_TRUST"] =
                route.ShowsOwnCertificate ? AskingPod.TrustFile
                : route.CaCertificate is null ? ""
                : AskingPod.EdgeTrustFile,
            ["EDGE_FINGERPRINT"] = route.ShowsOwnCertificate ? certificate.Fingerprint : "",
        };
    }

    /// <summary>The longest that the script takes, in seconds.</summary>
    internal static int LimitSeconds(StackSettings settings) =>
        RolloutOptions.DeadlineSeconds(settings.Workload)
        + RolloutOptions.PodsSeconds(settings.Workload.LeastReplicas)
        + settings.Verification.TimeoutSeconds;
}
