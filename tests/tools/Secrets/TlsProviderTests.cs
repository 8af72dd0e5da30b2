using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using KubeExpose.Tools.Files;
using KubeExpose.Tools.Providers;
using KubeExpose.Tools.Secrets;

namespace KubeExpose.Tools.Tests.Secrets;

public sealed class TlsProviderTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 6, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Algorithms =>
        new(
            """{"algorithm":"ECDSA","ecdsaCurve":"P256"}""",
            """{"algorithm":"ECDSA","ecdsaCurve":"P384"}""",
            """{"algorithm":"RSA","rsaBits":2048}"""
        );

    [Theory, MemberData(nameof(Algorithms))]
    public void A_self_signed_certificate_is_what_was_asked_for(string key)
    {
        var privateKey = Text(Make(GeneratedSecrets.Real(Now), "privateKey:PrivateKey", key), "privateKeyPem");
        var made = SelfSigned(GeneratedSecrets.Real(Now), privateKey);
        using var certificate = X509Certificate2.CreateFromPem(Text(made, "certPem"), privateKey);

        certificate.HasPrivateKey.ShouldBeTrue("the key fits");
        certificate.Subject.ShouldBe("CN=my-nginx, O=acme");
        certificate.MatchesHostname("my-nginx.ns.svc").ShouldBeTrue();
        certificate.MatchesHostname("10.96.0.10").ShouldBeTrue();
        certificate.MatchesHostname("other").ShouldBeFalse();
        certificate.NotBefore.ToUniversalTime().ShouldBe(Now.UtcDateTime);
        certificate.NotAfter.ToUniversalTime().ShouldBe(Now.UtcDateTime.AddDays(90));
        Text(made, "validityEndTime").ShouldBe("2027-02-21T06:00:00Z");
        certificate.Extensions.OfType<X509KeyUsageExtension>().Single().KeyUsages.ShouldBe(X509KeyUsageFlags.DigitalSignature);
        certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().Single().EnhancedKeyUsages[0].Value.ShouldBe("1.3.6.1.5.5.7.3.1");
        certificate.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority.ShouldBeFalse();
        Identifier(certificate)
            .ShouldBe(certificate.Extensions.OfType<X509AuthorityKeyIdentifierExtension>().Single().KeyIdentifier?.ToArray());
        Verifies(certificate, certificate).ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Algorithms))]
    public void A_certificate_that_an_authority_signed_is_trusted_with_the_authority(string key)
    {
        var material = GeneratedSecrets.Real(Now);
        var authorityKey = Text(Make(material, "privateKey:PrivateKey", key), "privateKeyPem");
        using var authority = X509Certificate2.CreateFromPem(Text(Authority(material, authorityKey), "certPem"));
        using var leaf = X509Certificate2.CreateFromPem(
            Text(Leaf(material, key, authorityKey, authority.ExportCertificatePem()), "certPem")
        );

        leaf.Issuer.ShouldBe("CN=my CA");
        leaf.MatchesHostname("my-nginx").ShouldBeTrue();
        leaf.Extensions.OfType<X509AuthorityKeyIdentifierExtension>().Single().KeyIdentifier?.ToArray().ShouldBe(Identifier(authority));
        authority.Extensions.OfType<X509BasicConstraintsExtension>().Single().PathLengthConstraint.ShouldBe(0);
        Verifies(leaf, authority).ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Algorithms))]
    public void Placeholders_are_readable_secretless_and_always_the_same(string key)
    {
        string[] Run()
        {
            var material = GeneratedSecrets.Placeholders;
            var authorityKey = Text(Make(material, "privateKey:PrivateKey", key), "privateKeyPem");
            var authority = Text(Authority(material, authorityKey), "certPem");
            return
            [
                authorityKey,
                authority,
                Text(Leaf(material, key, authorityKey, authority), "certPem"),
                Text(SelfSigned(material, authorityKey), "certPem"),
            ];
        }

        var texts = Run();

        texts.ShouldBe(Run());
        texts.ShouldAllBe(text => !text.Contains("PRIVATE KEY", StringComparison.Ordinal));
        texts[1..].ShouldAllBe(pem => X509Certificate2.CreateFromPem(pem).SerialNumber.Length == 32);
    }

    [Fact]
    public void What_only_the_provider_can_make_is_refused() =>
        Should.Throw<ToolException>(() => Make(GeneratedSecrets.Real(Now), "privateKey:PrivateKey", """{"algorithm":"ED25519"}"""));

    private static JsonObject SelfSigned(GeneratedSecrets material, string key) =>
        Make(
            material,
            "selfSignedCert:SelfSignedCert",
            """
            {"allowedUses":["digital_signature","server_auth"],"dnsNames":["my-nginx","my-nginx.ns.svc"],"ipAddresses":["10.96.0.10"],
             "setSubjectKeyId":true,"setAuthorityKeyId":true,"subject":{"commonName":"my-nginx","organization":"acme"},"validityPeriodHours":2160}
            """,
            ("privateKeyPem", key)
        );

    private static JsonObject Authority(GeneratedSecrets material, string key) =>
        Make(
            material,
            "selfSignedCert:SelfSignedCert",
            """{"allowedUses":["cert_signing","crl_signing"],"isCaCertificate":true,"maxPathLength":0,"subject":{"commonName":"my CA"},"validityPeriodHours":87600}""",
            ("privateKeyPem", key)
        );

    private static JsonObject Leaf(GeneratedSecrets material, string key, string authorityKey, string authority)
    {
        var leafKey = Text(Make(material, "privateKey:PrivateKey", key), "privateKeyPem");
        var request = Make(
            material,
            "certRequest:CertRequest",
            """{"dnsNames":["my-nginx"],"subject":{"commonName":"my-nginx"}}""",
            ("privateKeyPem", leafKey)
        );
        return Make(
            material,
            "locallySignedCert:LocallySignedCert",
            """{"allowedUses":["digital_signature","server_auth"],"setSubjectKeyId":true,"validityPeriodHours":2160}""",
            ("caPrivateKeyPem", authorityKey),
            ("caCertPem", authority),
            ("certRequestPem", Text(request, "certRequestPem"))
        );
    }

    private static JsonObject Make(GeneratedSecrets material, string type, string inputs, params (string Name, string Value)[] more)
    {
        // numbers arrive as doubles, as from mocks
        var all = Properties.FromMock(Properties.ToMock(JsonNode.Parse(inputs)!.AsObject()));
        foreach (var (name, value) in more)
        {
            all[name] = value;
        }

        return material.Create($"tls:index/{type}", "x", all);
    }

    private static string Text(JsonObject properties, string name) => properties[name]!.GetValue<string>();

    private static byte[] Identifier(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().Single().SubjectKeyIdentifierBytes.ToArray();

    private static bool Verifies(X509Certificate2 certificate, X509Certificate2 root)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(root);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = Now.UtcDateTime.AddDays(1);
        return chain.Build(certificate);
    }
}
