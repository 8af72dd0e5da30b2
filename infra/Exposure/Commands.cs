namespace KubeExpose.Infra.Exposure;

/// <summary>Commands to try the application with, ready to paste.</summary>
internal static class Commands
{
    /// <summary>curl, saying nothing but the answer or why there is none, within ten seconds.</summary>
    internal const string Ask = "curl --silent --show-error --max-time 10";

    /// <summary>Asks by the outermost way that there is something to connect to; null when there is none.</summary>
    /// <param name="reaches">The ways, outermost first.</param>
    /// <param name="host">The name that the certificate is for.</param>
    internal static string? Curl(IEnumerable<Reach> reaches, string host) =>
        reaches.FirstOrDefault(reach => reach.Address is not null) is { Address: { } address } outermost
            ? $"{Ask} --cacert <(pulumi stack output caCertificatePem) "
                + $"--connect-to ::{Reach.Bracketed(address)}:{outermost.Ports.Https} https://{host}/"
            : null;

    /// <summary>Runs a command in a pod.</summary>
    /// <param name="context">The kubeconfig's context; null for the current one.</param>
    /// <param name="namespace">The pod's namespace.</param>
    /// <param name="pod">The pod, or the Deployment that it is of.</param>
    /// <param name="command">What to run.</param>
    internal static string KubectlExec(string? context, string @namespace, string pod, string command) =>
        $"kubectl {(context is null ? "" : $"--context {Quoted(context)} ")}--namespace {@namespace} exec {pod} -- {command}";

    private static string Quoted(string text) =>
        text.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_.:/@".Contains(letter, StringComparison.Ordinal))
            ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
