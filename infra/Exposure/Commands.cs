using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Exposure;

/// <summary>Commands to try the application with, ready to paste.</summary>
internal static class Commands
{
    /// <summary>curl, saying nothing but the answer or why there is none, within ten seconds.</summary>
    internal const string Ask = "curl --silent --show-error --max-time 10";

    /// <summary>Asks by the outermost address that is known; null when there is none.</summary>
    /// <param name="host">The name that the certificate is for.</param>
    internal static string? Curl(ServiceSettings service, ExposedPorts ports, ObservedService observed, string host) =>
        Outermost(service, ports, observed) is { } reach
            ? $"{Ask} --cacert <(pulumi stack output caCertificatePem) --connect-to ::{ServiceUrls.Bracketed(reach.Address)}:{reach.Port} https://{host}/"
            : null;

    /// <summary>Runs a command in a pod.</summary>
    /// <param name="context">The kubeconfig's context; null for the current one.</param>
    internal static string KubectlExec(string? context, string @namespace, string pod, string command) =>
        $"kubectl {(context is null ? "" : $"--context {Quoted(context)} ")}--namespace {@namespace} exec {pod} -- {command}";

    private static (string Address, int Port)? Outermost(ServiceSettings service, ExposedPorts ports, ObservedService observed) =>
        (observed.ExternalAddresses, ServiceUrls.NodePorts(service, observed), service.NodeAddresses, observed.ClusterIPs) switch
        {
            ([var balancer, ..], _, _, _) => (balancer, ports.Https),
            (_, { } nodePorts, [var node, ..], _) => (node, nodePorts.Https),
            (_, _, _, [var clusterIP, ..]) => (clusterIP, ports.Https),
            _ => null,
        };

    private static string Quoted(string text) =>
        text.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_.:/@".Contains(letter, StringComparison.Ordinal))
            ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
