using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KubeExpose.Infra.Certificates;
using KubeExpose.Tools.Secrets;
using KubeExpose.Tools.Stacks;

namespace KubeExpose.Tools.Manifests;

/// <summary>Describes placeholder certificates in words: a reviewer learns nothing from their PEM.</summary>
internal static partial class PlaceholderCertificates
{
    /// <summary>Stands in for a certificate that the stack file holds encrypted.</summary>
    public static string OfAnyone { get; } =
        GeneratedSecrets.Placeholders.Create(
            "tls:index/selfSignedCert:SelfSignedCert",
            "provided",
            new()
            {
                ["allowedUses"] = new JsonArray(),
                ["privateKeyPem"] = new PlaceholderKey("ECDSA", 256).Text,
                ["subject"] = new JsonObject { ["commonName"] = EncryptedValue.Mark },
                ["validityPeriodHours"] = 0.0,
            }
        )["certPem"]!.GetValue<string>();

    /// <summary>The object with its placeholder certificates described. Real certificates stay as they are.</summary>
    public static Manifest Describe(Manifest manifest) => new((JsonObject)Describe(manifest.Object)!);

    private static JsonNode? Describe(JsonNode? node) =>
        node switch
        {
            JsonObject map => new JsonObject(map.Select(field => KeyValuePair.Create(field.Key, Describe(field.Value)))),
            JsonArray list => new JsonArray([.. list.Select(Describe)]),
            JsonValue value when value.TryGetValue<string>(out var text) => Pem().Replace(text, pem => Describe(pem.Value)),
            _ => node?.DeepClone(),
        };

    private static string Describe(string pem)
    {
        // a page of the user's site may contain text that only looks like a certificate
        if (!CertificateChain.TryParse(pem, out var chain))
        {
            return pem;
        }

        using var certificate = chain.Leaf;
        if (PlaceholderKey.Read(certificate) is not { } key)
        {
            return pem;
        }

        var names = certificate
            .Extensions.OfType<X509SubjectAlternativeNameExtension>()
            .SelectMany(extension =>
                extension.EnumerateDnsNames().Concat(extension.EnumerateIPAddresses().Select(address => address.ToString()))
            )
            .DefaultIfEmpty("none");
        return $"""
            [certificate]
            subject: {certificate.Subject}
            issuer: {certificate.Issuer}
            names: {string.Join(", ", names)}
            key: {key.Algorithm} {key.Bits}
            days: {(certificate.NotAfter - certificate.NotBefore).TotalDays}
            """;
    }

    [GeneratedRegex(
        "-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Pem();
}
