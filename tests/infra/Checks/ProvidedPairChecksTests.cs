using KubeExpose.Infra.Checks;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Tests.Certificates;

namespace KubeExpose.Infra.Tests.Checks;

public sealed class ProvidedPairChecksTests
{
    private const string Certificate = "certificate.certificatePem";
    private const string PrivateKey = "certificate.privateKeyPem";

    private static Fault? Fault(string certificatePem, string privateKeyPem)
    {
        var faults = Faults(certificatePem, privateKeyPem);
        string.Concat(faults).ShouldNotContain("-----BEGIN");
        return faults.SingleOrDefault();
    }

    private static IReadOnlyList<Fault> Faults(string certificatePem, string privateKeyPem) =>
        [
            .. ProvidedPairChecks.Faults(
                new()
                {
                    Mode = CertificateMode.Provided,
                    CertificatePem = certificatePem,
                    PrivateKeyPem = privateKeyPem,
                },
                IssuedCertificate.Now
            ),
        ];

    private static Fault? Fault(GivenPair pair)
    {
        using (pair)
        {
            return Fault(pair.ChainPem, pair.PrivateKeyPem);
        }
    }

    [Theory]
    [InlineData("my-nginx")]
    [InlineData("shop.example.com")]
    [InlineData("*.example.com")]
    public void A_pair_is_accepted_whatever_it_is_for(string name) => Fault(GivenPair.For(name)).ShouldBeNull();

    [Fact]
    public void An_rsa_pair_is_accepted() => Fault(GivenPair.For("my-nginx", rsaBits: 2048)).ShouldBeNull();

    [Fact]
    public void A_pair_for_no_name_at_all_is_refused() =>
        Fault(GivenPair.For(null))!
            .ToString()
            .ShouldBe(
                $"{Certificate} is for no DNS name or address; allowed: a server's certificate in PEM that clients accept, then what signed it; "
                    + "have it issued with a subject alternative name: clients read no other"
            );

    [Fact]
    public void An_expired_pair_is_refused_with_the_day() =>
        Fault(GivenPair.For("my-nginx", -30, -1))!
            .ToString()
            .ShouldContain($"expired since {IssuedCertificate.Now.AddDays(-1):yyyy-MM-dd}");

    [Fact]
    public void A_pair_of_the_future_is_refused_with_the_day() =>
        Fault(GivenPair.For("my-nginx", 2, 30))!
            .ToString()
            .ShouldContain($"not valid before {IssuedCertificate.Now.AddDays(2):yyyy-MM-dd}");

    [Fact]
    public void A_chain_that_expires_before_the_certificate_is_refused_then() =>
        Fault(GivenPair.For("my-nginx", authorityToDays: -1))!.ToString().ShouldContain("followed by CN=own CA, which is expired since");

    [Fact]
    public void An_authority_that_did_not_sign_it_is_refused()
    {
        using var one = GivenPair.For("my-nginx");
        using var other = GivenPair.For("my-nginx");
        Fault(one.ChainPem.Replace(one.AuthorityPem, other.AuthorityPem, StringComparison.Ordinal), one.PrivateKeyPem)!
            .ToString()
            .ShouldContain($"{Certificate} is followed by CN=own CA, which signed none of the certificates before it");
    }

    [Fact]
    public void A_weak_key_is_refused() =>
        Fault(GivenPair.For("my-nginx", rsaBits: 1024))!.ToString().ShouldContain("for an RSA key of 1024 bits (at least 2048)");

    [Fact]
    public void Another_certificates_key_is_refused()
    {
        using var one = GivenPair.For("my-nginx");
        using var other = GivenPair.For("my-nginx");
        Fault(one.ChainPem, other.PrivateKeyPem)!.ToString().ShouldStartWith($"{PrivateKey} is another certificate's; allowed: ");
    }

    [Fact]
    public void A_chain_that_begins_with_another_certificate_is_told_so()
    {
        using var pair = GivenPair.For("my-nginx");
        var turned = $"{pair.AuthorityPem}\n{pair.ChainPem[..^(pair.AuthorityPem.Length + 2)]}\n";
        Faults(turned, pair.PrivateKeyPem)
            .Single(fault => fault.Key == PrivateKey)
            .ToString()
            .ShouldContain("is the key of CN=own, which is not the first certificate");
    }

    [Fact]
    public void An_encrypted_key_is_refused_with_the_way_to_give_it()
    {
        using var pair = GivenPair.For("my-nginx");
        Fault(pair.ChainPem, pair.EncryptedKeyPem)!.ToString().ShouldContain($"{PrivateKey} is encrypted;");
        Fault(
                pair.ChainPem,
                "-----BEGIN EC PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nAAAA\n-----END EC PRIVATE KEY-----\n"
            )!
            .ToString()
            .ShouldContain("give it without a passphrase, Pulumi encrypts it: openssl pkey -in FILE -out NEWFILE");
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("no PEM", "no PEM")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "PEM with a block of CERTIFICATE that is none")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", "PEM with a private key")]
    public void What_is_no_certificate_is_refused(string pem, string what)
    {
        using var pair = GivenPair.For("my-nginx");
        Fault(pem, pair.PrivateKeyPem)!.ToString().ShouldStartWith($"{Certificate} is {what};");
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("no PEM", "no PEM")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", "a private key that can't be read as RSA or ECDSA")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----", "PUBLIC KEY in PEM, and no private key")]
    [InlineData("-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----", "a private key that can't be read")]
    public void What_is_no_private_key_is_refused_as_what_it_is(string pem, string what)
    {
        using var pair = GivenPair.For("my-nginx");
        Fault(pair.ChainPem, pem)!.ToString().ShouldStartWith($"{PrivateKey} is {what}");
    }

    [Fact]
    public void A_wrong_key_is_told_beside_a_wrong_certificate() =>
        Faults("no PEM", "no PEM either").Select(fault => fault.Key).ShouldBe([Certificate, PrivateKey]);

    [Fact]
    public async Task A_pair_is_served_as_it_is_and_never_renewed_here()
    {
        using var given = GivenPair.For("*.shop.svc.cluster.local");
        var issued = await IssuedCertificate.Of(given.Group);

        issued.CertificatePem.ShouldBe(given.ChainPem);
        issued.TrustPem.ShouldBe($"{given.AuthorityPem}\n");
        (await issued.Value("host")).ShouldBe("my-nginx.shop.svc.cluster.local");
        (await issued.Value("renewFrom")).ShouldBeNull();
        issued.Declared.ShouldNotContain(resource => resource.Type.StartsWith("tls:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_pair_that_has_lost_its_line_breaks_is_mended()
    {
        using var given = GivenPair.For("my-nginx");
        const string parameters = "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n";
        var issued = await IssuedCertificate.Of(
            GivenPair.GroupOf(OnOneLine(given.ChainPem), OnOneLine($"{parameters}{given.PrivateKeyPem}"))
        );

        issued.CertificatePem.ShouldBe(given.ChainPem);
        issued.PrivateKeyPem.ShouldBe(given.PrivateKeyPem);

        static string OnOneLine(string pem) => pem.ReplaceLineEndings(" ");
    }
}
