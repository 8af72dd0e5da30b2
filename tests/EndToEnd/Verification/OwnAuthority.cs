using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Verification;

/// <summary>The authority of a stack, which signs for whoever has its state.</summary>
internal static class OwnAuthority
{
    /// <summary>A certificate for one name that the stack's clients trust, and its key, in PEM.</summary>
    public static async Task<(string CertificatePem, string PrivateKeyPem)> SignAsync(PulumiStack stack, string name)
    {
        var resources = JsonSerializer
            .Deserialize<JsonElement>(await stack.ExportAsync("--show-secrets"))
            .GetProperty("deployment")
            .GetProperty("resources")
            .EnumerateArray()
            .ToList();
        var keyPem = Output("PrivateKey::ca-key", "privateKeyPem").GetProperty("plaintext").GetString()!;
        using var authorityKey = ECDsa.Create();
        authorityKey.ImportFromPem(JsonSerializer.Deserialize<string>(keyPem));
        using var authority = X509Certificate2.CreateFromPem(Output("SelfSignedCert::ca", "certPem").GetString());

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        using var leaf = request.Create(
            authority.SubjectName,
            X509SignatureGenerator.CreateForECDsa(authorityKey),
            new DateTimeOffset(authority.NotBefore),
            DateTimeOffset.UtcNow.AddDays(1),
            RandomNumberGenerator.GetBytes(8)
        );
        return (leaf.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());

        JsonElement Output(string resource, string property) =>
            resources
                .Single(one => one.GetProperty("urn").GetString()!.EndsWith(resource, StringComparison.Ordinal))
                .GetProperty("outputs")
                .GetProperty(property);
    }
}
