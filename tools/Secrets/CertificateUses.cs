using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KubeExpose.Tools.Files;

namespace KubeExpose.Tools.Secrets;

/// <summary>Key usage and extended key usage (RFC 5280, 4.2.1.3 and 4.2.1.12) by the tls provider's names for them.</summary>
internal static class CertificateUses
{
    private static readonly FrozenDictionary<string, X509KeyUsageFlags> KeyUsages = new Dictionary<string, X509KeyUsageFlags>(
        StringComparer.Ordinal
    )
    {
        ["digital_signature"] = X509KeyUsageFlags.DigitalSignature,
        ["content_commitment"] = X509KeyUsageFlags.NonRepudiation,
        ["key_encipherment"] = X509KeyUsageFlags.KeyEncipherment,
        ["data_encipherment"] = X509KeyUsageFlags.DataEncipherment,
        ["key_agreement"] = X509KeyUsageFlags.KeyAgreement,
        ["cert_signing"] = X509KeyUsageFlags.KeyCertSign,
        ["crl_signing"] = X509KeyUsageFlags.CrlSign,
        ["encipher_only"] = X509KeyUsageFlags.EncipherOnly,
        ["decipher_only"] = X509KeyUsageFlags.DecipherOnly,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Purposes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["any_extended"] = "2.5.29.37.0",
        ["server_auth"] = "1.3.6.1.5.5.7.3.1",
        ["client_auth"] = "1.3.6.1.5.5.7.3.2",
        ["code_signing"] = "1.3.6.1.5.5.7.3.3",
        ["email_protection"] = "1.3.6.1.5.5.7.3.4",
        ["timestamping"] = "1.3.6.1.5.5.7.3.8",
        ["ocsp_signing"] = "1.3.6.1.5.5.7.3.9",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Key usage for the uses that have a bit, extended key usage for those that have a purpose.</summary>
    /// <exception cref="ToolException">A use that has neither.</exception>
    public static IEnumerable<X509Extension> Extensions(IReadOnlyCollection<string> uses)
    {
        if (uses.FirstOrDefault(use => !KeyUsages.ContainsKey(use) && !Purposes.ContainsKey(use)) is { } unknown)
        {
            throw new ToolException($"a certificate for {unknown} can only be made by pulumi");
        }

        var flags = uses.Where(KeyUsages.ContainsKey).Aggregate(X509KeyUsageFlags.None, (all, use) => all | KeyUsages[use]);
        if (flags != X509KeyUsageFlags.None)
        {
            yield return new X509KeyUsageExtension(flags, critical: true);
        }

        var purposes = new OidCollection();
        foreach (var purpose in uses.Where(Purposes.ContainsKey))
        {
            purposes.Add(new Oid(Purposes[purpose]));
        }

        if (purposes.Count > 0)
        {
            yield return new X509EnhancedKeyUsageExtension(purposes, critical: false);
        }
    }
}
