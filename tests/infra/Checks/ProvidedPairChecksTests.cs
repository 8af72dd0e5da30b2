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
        var faults = ProvidedPairChecks
            .Faults(certificatePem, privateKeyPem, ["my-nginx", "my-nginx.shop"], IssuedCertificate.Now)
            .ToList();
        string.Concat(faults).ShouldNotContain("-----BEGIN");
        return faults.SingleOrDefault();
    }

    private static Fault? Fault(GivenPair pair)
    {
        using (pair)
        {
            return Fault(pair.ChainPem, pair.PrivateKeyPem);
        }
    }

    [Theory]
    [InlineData("my-nginx")]
    [InlineData("my-nginx.shop")]
    [InlineData("MY-NGINX")]
    public void A_pair_for_a_name_of_the_service_is_accepted(string name) => Fault(GivenPair.For(name)).ShouldBeNull();

    [Fact]
    public void An_rsa_pair_is_accepted() => Fault(GivenPair.For("my-nginx", rsaBits: 2048)).ShouldBeNull();

    [Theory]
    [InlineData("other")]
    [InlineData("*.my-nginx")]
    [InlineData("*.shop")]
    [InlineData("*.my-nginx.shop")]
    public void A_pair_for_another_name_is_refused(string name) =>
        Fault(GivenPair.For(name))!.ToString().ShouldContain($"is for {name}; allowed: a certificate for one of my-nginx, my-nginx.shop");

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
    public void A_certificate_that_is_for_clients_only_is_refused() =>
        Fault(GivenPair.For("my-nginx", usage: "1.3.6.1.5.5.7.3.2"))!
            .ToString()
            .ShouldContain("one that clients refuse (NotValidForUsage)");

    [Fact]
    public void A_certificate_for_servers_among_others_is_accepted() =>
        Fault(GivenPair.For("my-nginx", usage: "1.3.6.1.5.5.7.3.1")).ShouldBeNull();

    [Fact]
    public void A_chain_that_expires_before_the_certificate_is_refused_then() =>
        Fault(GivenPair.For("my-nginx", authorityToDays: -1))!.ToString().ShouldContain("one that clients refuse (NotTimeValid)");

    [Fact]
    public void An_authority_that_did_not_sign_it_is_refused()
    {
        using var one = GivenPair.For("my-nginx");
        using var other = GivenPair.For("my-nginx");
        Fault(one.ChainPem.Replace(one.AuthorityPem, other.AuthorityPem, StringComparison.Ordinal), one.PrivateKeyPem)!
            .Key.ShouldBe(Certificate);
    }

    [Fact]
    public void A_curve_that_clients_do_not_know_is_refused() =>
        Fault(GivenPair.For("my-nginx", curve: "secp256k1"))!.ToString().ShouldContain("on one of the curves P-256, P-384 and P-521");

    [Fact]
    public void A_weak_key_is_refused() => Fault(GivenPair.For("my-nginx", rsaBits: 1024))!.Key.ShouldBe(PrivateKey);

    [Fact]
    public void Another_certificates_key_is_refused()
    {
        using var one = GivenPair.For("my-nginx");
        using var other = GivenPair.For("my-nginx");
        Fault(one.ChainPem, other.PrivateKeyPem)!.Key.ShouldBe(PrivateKey);
    }

    [Fact]
    public void An_encrypted_key_is_refused_with_the_way_to_keep_it_secret()
    {
        using var pair = GivenPair.For("my-nginx");
        Fault(pair.ChainPem, pair.EncryptedKeyPem)!.ToString().ShouldContain("pulumi config set --secret");
    }

    [Theory]
    [InlineData("")]
    [InlineData("no PEM")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----")]
    public void What_is_no_certificate_is_refused(string pem)
    {
        using var pair = GivenPair.For("my-nginx");
        Fault(pem, pair.PrivateKeyPem)!.Key.ShouldBe(Certificate);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no PEM")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----")]
    public void What_is_no_private_key_is_refused(string pem)
    {
        using var pair = GivenPair.For("my-nginx");
        Fault(pair.ChainPem, pem)!.Key.ShouldBe(PrivateKey);
    }

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
