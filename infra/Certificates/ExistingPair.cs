using System.Text;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;

namespace KubeExpose.Infra.Certificates;

/// <summary>What something else, such as cert-manager, keeps in a Secret.</summary>
internal static class ExistingPair
{
    /// <summary>Reads the Secret, at every update anew: what was renewed there is a new release here.</summary>
    /// <param name="secretName">The Secret's name, in the application's namespace.</param>
    internal static Secret Read(string secretName, Place place) =>
        Secret.Get("tls", $"{place.App.Namespace}/{secretName}", place.Options());

    /// <summary>The pair in it. Clients trust the authority that the Secret names in <c>ca.crt</c>, else what signed the certificate, else the certificate itself.</summary>
    /// <exception cref="RunException">At run time: it is no Secret with a certificate and key.</exception>
    internal static Pair Of(Secret secret, string secretName)
    {
        var certificate = Output.Unsecret(secret.Data.Apply(data => Entry(data, "tls.crt") ?? throw Lacks(secretName, "tls.crt")));
        var authority = Output.Unsecret(secret.Data.Apply(data => Entry(data, "ca.crt")));
        return new(
            certificate,
            secret.Data.Apply(data => Entry(data, "tls.key") ?? throw Lacks(secretName, "tls.key")),
            Output.Tuple(certificate, authority).Apply(both => string.IsNullOrWhiteSpace(both.Item2) ? Chain(secretName, both.Item1).TrustPem : both.Item2));
    }

    private static CertificateChain Chain(string secretName, string pem) =>
        CertificateChain.TryParse(pem, out var chain) ? chain : throw Lacks(secretName, "a certificate in tls.crt");

    private static string? Entry(IReadOnlyDictionary<string, string>? data, string key) =>
        data?.GetValueOrDefault(key) is { } base64 ? Encoding.UTF8.GetString(Convert.FromBase64String(base64)) : null;

    private static RunException Lacks(string secretName, string what) =>
        new($"{Settings.Fault.Project}:certificate.existingSecret is {secretName}, which lacks {what}; allowed: a Secret of type kubernetes.io/tls");
}
