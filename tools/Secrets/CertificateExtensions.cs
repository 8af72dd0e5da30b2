using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;

namespace KubeExpose.Tools.Secrets;

/// <summary>The X.509 extensions of a certificate, in the tls provider's order.</summary>
internal static class CertificateExtensions
{
    /// <summary>Adds the extensions that a certificate's inputs ask for.</summary>
    /// <param name="request">What the certificate is issued from.</param>
    /// <param name="inputs">The certificate's inputs.</param>
    /// <param name="issuer">The identifier of the issuer's key; null leaves the extension out.</param>
    /// <param name="names">The subject's alternative names; null leaves the extension out.</param>
    public static void AddTo(CertificateRequest request, JsonObject inputs, X509SubjectKeyIdentifierExtension? issuer, X509Extension? names)
    {
        var isAuthority = IsTrue(inputs, "isCaCertificate");
        var depth = inputs["maxPathLength"]?.GetValue<double>();
        X509Extension?[] extensions =
        [
            .. CertificateUses.Extensions([.. inputs["allowedUses"]!.AsArray().Select(use => use!.GetValue<string>())]),
            new X509BasicConstraintsExtension(isAuthority, isAuthority && depth is not null, (int)(depth ?? 0), critical: true),
            isAuthority || IsTrue(inputs, "setSubjectKeyId")
                ? new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false)
                : null,
            issuer is null ? null : X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(issuer),
            names,
        ];
        foreach (var extension in extensions.OfType<X509Extension>())
        {
            request.CertificateExtensions.Add(extension);
        }
    }

    /// <summary>Whether an input is there and true.</summary>
    public static bool IsTrue(JsonObject inputs, string key) => inputs[key]?.GetValue<bool>() ?? false;
}
