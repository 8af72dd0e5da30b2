using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KubeExpose.Infra.Certificates;
using KubeExpose.Tools.Providers;
using KubeExpose.Tools.Stacks;

namespace KubeExpose.Tools.Manifests;

/// <summary>Says in words what a certificate will be, where its PEM would only be a placeholder's.</summary>
internal static partial class PlaceholderCertificates
{
    /// <summary>Stands for a certificate of the user's own that can't be shown.</summary>
    public static string OfAnyone { get; } =
        Material.Placeholders.Create(
            "tls:index/selfSignedCert:SelfSignedCert",
            "provided",
            new()
            {
                ["allowedUses"] = new JsonArray(),
                ["privateKeyPem"] = new PlaceholderKey("ECDSA", 256).Text,
                ["subject"] = new JsonObject { ["commonName"] = YamlValue.Encrypted },
                ["validityPeriodHours"] = 0.0,
            }
        )["certPem"]!.GetValue<string>();

    /// <summary>The object with every placeholder described; certificates of the user's own stay as they are.</summary>
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
        // a page of the user's own may only look like it
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
