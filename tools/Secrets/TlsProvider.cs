using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using KubeExpose.Tools.Files;
using KubeExpose.Tools.Providers;

namespace KubeExpose.Tools.Secrets;

/// <summary>Stands in for the tls provider: keys, certificate requests and certificates, without the OpenSSH formats.</summary>
/// <param name="keys">Makes the key pairs.</param>
/// <param name="random">Gives the serial numbers.</param>
/// <param name="now">When the certificates' validity begins.</param>
internal sealed class TlsProvider(KeySource keys, RandomSource random, DateTimeOffset now) : IProvider
{
    /// <summary>The type of a key pair.</summary>
    public const string PrivateKey = "tls:index/privateKey:PrivateKey";

    /// <summary>The type of a certificate that its own key signs.</summary>
    public const string SelfSignedCertificate = "tls:index/selfSignedCert:SelfSignedCert";

    public JsonObject Create(string type, string name, JsonObject inputs) =>
        type switch
        {
            PrivateKey => inputs.With(keys(inputs)),
            "tls:index/certRequest:CertRequest" => Request(inputs),
            SelfSignedCertificate => SelfSigned(name, inputs),
            "tls:index/locallySignedCert:LocallySignedCert" => LocallySigned(name, inputs),
            _ => throw new ToolException($"{type} ({name}) can only be made by pulumi"),
        };

    private static JsonObject Request(JsonObject inputs)
    {
        var key = SigningKey.Load(Text(inputs, "privateKeyPem"));
        var request = new CertificateRequest(CertificateSubject.Name(inputs), key.Signer.PublicKey, key.Hash);
        if (CertificateSubject.AlternativeNames(inputs) is { } names)
        {
            request.CertificateExtensions.Add(names);
        }

        var pem = PemEncoding.WriteString("CERTIFICATE REQUEST", request.CreateSigningRequest(key.Signer));
        return inputs.With(
            new()
            {
                ["id"] = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(pem)))[..40],
                ["certRequestPem"] = $"{pem}\n",
                ["keyAlgorithm"] = key.Algorithm,
            }
        );
    }

    private JsonObject SelfSigned(string name, JsonObject inputs)
    {
        var key = SigningKey.Load(Text(inputs, "privateKeyPem"));
        var request = new CertificateRequest(CertificateSubject.Name(inputs), key.Signer.PublicKey, key.Hash);
        var issuer = CertificateExtensions.IsTrue(inputs, "setAuthorityKeyId")
            ? new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false)
            : null;
        CertificateExtensions.AddTo(request, inputs, issuer, CertificateSubject.AlternativeNames(inputs));
        return Issue(name, inputs, request, request.SubjectName, key).With(new() { ["keyAlgorithm"] = key.Algorithm });
    }

    private JsonObject LocallySigned(string name, JsonObject inputs)
    {
        using var authority = X509Certificate2.CreateFromPem(Text(inputs, "caCertPem"));
        var key = SigningKey.Load(Text(inputs, "caPrivateKeyPem"));
        var request = CertificateRequest.LoadSigningRequestPem(
            Text(inputs, "certRequestPem"),
            key.Hash,
            CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions | CertificateRequestLoadOptions.SkipSignatureValidation
        );
        var names = request.CertificateExtensions.SingleOrDefault();
        request.CertificateExtensions.Clear();
        var issuer = authority.Extensions.OfType<X509SubjectKeyIdentifierExtension>().SingleOrDefault();
        CertificateExtensions.AddTo(request, inputs, issuer, names);
        return Issue(name, inputs, request, authority.SubjectName, key).With(new() { ["caKeyAlgorithm"] = key.Algorithm });
    }

    private JsonObject Issue(string name, JsonObject inputs, CertificateRequest request, X500DistinguishedName issuer, SigningKey key)
    {
        var start = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        var end = start.AddHours(inputs["validityPeriodHours"]!.GetValue<double>());
        var serial = random($"{name} {inputs.ToJsonString()}", 16);
        // positive, and of full length
        serial[0] = (byte)((serial[0] & 0x3F) | 0x40);

        using var certificate = request.Create(issuer, key.Signer, start, end, serial);
        return inputs.With(
            new()
            {
                ["id"] = Convert.ToHexStringLower(serial),
                ["certPem"] = $"{certificate.ExportCertificatePem()}\n",
                ["readyForRenewal"] = false,
                ["validityStartTime"] = Rfc3339(start),
                ["validityEndTime"] = Rfc3339(end),
            }
        );
    }

    private static string Text(JsonObject inputs, string key) => inputs[key]!.GetValue<string>();

    private static string Rfc3339(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
}
