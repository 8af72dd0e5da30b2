using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;

namespace KubeExpose.Tools.Providers;

/// <summary>What the tls provider makes: keys, requests and certificates, without the OpenSSH forms that no one here uses.</summary>
/// <param name="keys">Makes the keys.</param>
/// <param name="entropy">Gives the serial numbers.</param>
/// <param name="now">From when on certificates are valid.</param>
internal sealed class TlsProvider(IKeySource keys, IEntropy entropy, DateTimeOffset now) : IProvider
{
    /// <summary>The type of a key.</summary>
    public const string PrivateKey = "tls:index/privateKey:PrivateKey";

    public JsonObject Create(string type, string name, JsonObject inputs) =>
        type switch
        {
            PrivateKey => inputs.With(keys.Create(inputs)),
            "tls:index/certRequest:CertRequest" => Request(inputs),
            "tls:index/selfSignedCert:SelfSignedCert" => SelfSigned(name, inputs),
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
                ["id"] = Identity(pem),
                ["certRequestPem"] = $"{pem}\n",
                ["keyAlgorithm"] = key.Algorithm,
            }
        );
    }

    private JsonObject SelfSigned(string name, JsonObject inputs)
    {
        var key = SigningKey.Load(Text(inputs, "privateKeyPem"));
        var request = new CertificateRequest(CertificateSubject.Name(inputs), key.Signer.PublicKey, key.Hash);
        var identifier = new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false);
        AddExtensions(
            request,
            inputs,
            CertificateSubject.AlternativeNames(inputs),
            Flag(inputs, "setAuthorityKeyId") ? X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(identifier) : null
        );
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
        AddExtensions(
            request,
            inputs,
            names,
            authority.Extensions.OfType<X509SubjectKeyIdentifierExtension>().SingleOrDefault() is { } identifier
                ? X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(identifier)
                : null
        );
        return Issue(name, inputs, request, authority.SubjectName, key).With(new() { ["caKeyAlgorithm"] = key.Algorithm });
    }

    private static void AddExtensions(CertificateRequest request, JsonObject inputs, X509Extension? names, X509Extension? authority)
    {
        var isAuthority = Flag(inputs, "isCaCertificate");
        var uses = inputs["allowedUses"]!.AsArray().Select(use => use!.GetValue<string>()).ToList();
        foreach (var extension in CertificateUses.Extensions(uses))
        {
            request.CertificateExtensions.Add(extension);
        }

        var depth = inputs["maxPathLength"]?.GetValue<double>();
        request.CertificateExtensions.Add(
            new X509BasicConstraintsExtension(isAuthority, isAuthority && depth is not null, (int)(depth ?? 0), critical: true)
        );
        if (isAuthority || Flag(inputs, "setSubjectKeyId"))
        {
            request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        }

        if (authority is not null)
        {
            request.CertificateExtensions.Add(authority);
        }

        if (names is not null)
        {
            request.CertificateExtensions.Add(names);
        }
    }

    private JsonObject Issue(string name, JsonObject inputs, CertificateRequest request, X500DistinguishedName issuer, SigningKey key)
    {
        var start = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        var end = start.AddHours(inputs["validityPeriodHours"]!.GetValue<double>());
        var serial = entropy.Bytes($"{name} {inputs.ToJsonString()}", 16);
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

    private static bool Flag(JsonObject inputs, string key) => inputs[key]?.GetValue<bool>() ?? false;

    private static string Identity(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)))[..40];

    private static string Rfc3339(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
}
