namespace KubeExpose.Infra.Exposure;

/// <summary>Commands to try the application with, ready to paste.</summary>
internal static class Commands
{
    /// <summary>curl, saying nothing but the answer or why there is none, within ten seconds.</summary>
    internal const string Ask = "curl --silent --show-error --max-time 10";

    /// <summary>
    /// Asks over HTTPS, trusting nothing but what the way says; null where there is nothing to connect to.
    /// </summary>
    internal static string? Curl(Reach reach) =>
        reach.Address is not { } address ? null
        : reach.Host == address ? $"{Ask} {Trust(reach)}{reach.Https}/"
        : $"{Ask} {Trust(reach)}--connect-to ::{Reach.Bracketed(address)}:{reach.Ports.Https} https://{reach.Host}{reach.Path}/";

    /// <summary>Runs a command in a pod.</summary>
    /// <param name="context">The kubeconfig's context; null for the current one.</param>
    /// <param name="namespace">The pod's namespace.</param>
    /// <param name="pod">The pod, or the Deployment that it is of.</param>
    /// <param name="command">What to run.</param>
    internal static string KubectlExec(string? context, string @namespace, string pod, string command) =>
        $"kubectl {(context is null ? "" : $"--context {Quoted(context)} ")}--namespace {@namespace} exec {pod} -- {command}";

    private static string Trust(Reach reach) => reach.Trust is { } trust ? $"--cacert {trust} " : "";

    /// <summary>A word as a shell has to have it.</summary>
    internal static string Quoted(string text) =>
        text.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_.:/@".Contains(letter, StringComparison.Ordinal))
            ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
