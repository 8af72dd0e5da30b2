using System.Text;
using KubeExpose.Infra.Objects;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;

namespace KubeExpose.Infra.Certificates;

/// <summary>A pair that something else, such as cert-manager, keeps in a Secret.</summary>
internal static class ExistingSecret
{
    /// <summary>
    /// Reads the certificate in it, and what clients trust: the authority in <c>ca.crt</c>, else what signed the certificate, else the
    /// certificate itself.
    /// Every update reads anew, so that what was renewed there is a new release here.
    /// </summary>
    /// <param name="name">The Secret's name, in the application's namespace.</param>
    /// <exception cref="RunException">At run time: there is no certificate in it that is valid, or no key.</exception>
    internal static Output<(string CertificatePem, string TrustPem)> Read(string name, DeclarationScope scope) =>
        Output.Unsecret(
            Secret
                .Get("tls", $"{scope.App.Namespace}/{name}", Options(scope))
                .Data.Apply(data =>
                {
                    if (
                        Entry(data, "tls.crt") is not { } certificate
                        || !CertificateChain.TryParse(certificate, out var chain)
                        || Entry(data, "tls.key") is null
                    )
                    {
                        throw Refused(name, "a Secret of type kubernetes.io/tls, with a certificate in tls.crt and its key in tls.key");
                    }

                    var trust = Entry(data, "ca.crt") ?? chain.TrustPem;
                    return ClientVerification.Objection(chain, trust, TimeProvider.System.GetUtcNow()) is { } objection
                        ? throw Refused(name, $"one with a server's certificate that is valid; this one's is {objection}")
                        : (certificate, trust);
                })
        );

    // a Secret that was applied by kubectl has all of itself in an annotation
    private static CustomResourceOptions Options(DeclarationScope scope)
    {
        var options = scope.Options();
        options.AdditionalSecretOutputs.Add("metadata");
        return options;
    }

    private static RunException Refused(string name, string allowed) =>
        new(new Settings.Fault("certificate.existingSecret", name, allowed).ToString());

    private static string? Entry(IReadOnlyDictionary<string, string>? data, string key) =>
        data?.GetValueOrDefault(key) is { Length: > 0 } base64 ? Encoding.UTF8.GetString(Convert.FromBase64String(base64)) : null;
}
