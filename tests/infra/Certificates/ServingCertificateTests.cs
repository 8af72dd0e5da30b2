using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using CliWrap;
using CliWrap.Buffered;
using KubeExpose.Infra.Tests.Nginx;

namespace KubeExpose.Infra.Tests.Certificates;

[Collection(StackCollection.Name)]
public sealed class ServingCertificateTests
{
    private static readonly string[] ServiceNames = ["my-nginx", "my-nginx.shop", "my-nginx.shop.svc", "my-nginx.shop.svc.cluster.local"];

    // a large RSA key takes seconds
    private static readonly ConcurrentDictionary<(string, string), Task<IssuedCertificate>> Issued = [];

    public static TheoryData<string, string> EveryKind =>
        [
            .. from mode in new[] { "selfSigned", "ca" } from algorithm in new[] { "P256", "P384", "RSA2048" } select (mode, algorithm),
            ("selfSigned", "RSA3072"),
            ("ca", "RSA4096"),
        ];

    [Theory, MemberData(nameof(EveryKind))]
    public async Task A_certificate_is_what_RFC_5280_wants_of_a_servers(string mode, string algorithm)
    {
        var issued = await IssuedAsync(mode, algorithm);
        using var leaf = issued.Leaf;
        using var trusted = X509Certificate2.CreateFromPem(issued.TrustPem);
        var isRsa = algorithm.StartsWith("RSA", StringComparison.Ordinal);

        leaf.Version.ShouldBe(3);
        leaf.Subject.ShouldBe("CN=my-nginx");
        leaf.Issuer.ShouldBe(trusted.Subject);
        (leaf.SerialNumberBytes.Length is > 8 and <= 20).ShouldBeTrue("at least 64 bits, at most 20 octets");
        (leaf.NotAfter - leaf.NotBefore).ShouldBe(TimeSpan.FromDays(90));
        leaf.SignatureAlgorithm.FriendlyName!.ShouldContain(
            (mode, algorithm) is ("selfSigned", "P384") ? "sha384" : "sha256",
            Case.Insensitive
        );
        (leaf.GetECDsaPublicKey()?.KeySize ?? leaf.GetRSAPublicKey()!.KeySize).ShouldBe(int.Parse(algorithm.TrimStart('P', 'R', 'S', 'A')));

        Only<X509BasicConstraintsExtension>(leaf).CertificateAuthority.ShouldBeFalse();
        Only<X509KeyUsageExtension>(leaf)
            .KeyUsages.ShouldBe(
                isRsa ? X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment : X509KeyUsageFlags.DigitalSignature
            );
        Only<X509EnhancedKeyUsageExtension>(leaf).EnhancedKeyUsages[0].Value.ShouldBe("1.3.6.1.5.5.7.3.1");
        Only<X509SubjectKeyIdentifierExtension>(leaf).SubjectKeyIdentifier.ShouldNotBeNullOrEmpty();
        Convert
            .ToHexString(Only<X509AuthorityKeyIdentifierExtension>(leaf).KeyIdentifier!.Value.Span)
            .ShouldBe(Only<X509SubjectKeyIdentifierExtension>(trusted).SubjectKeyIdentifier);
        var names = Only<X509SubjectAlternativeNameExtension>(leaf);
        names.EnumerateDnsNames().ShouldBe([.. ServiceNames, "*.apps.example.com"]);
        names.EnumerateIPAddresses().ShouldBe([IPAddress.Parse("203.0.113.7"), IPAddress.Parse("2001:db8::7")]);

        using var pair = X509Certificate2.CreateFromPem(issued.CertificatePem, issued.PrivateKeyPem);
        pair.HasPrivateKey.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(EveryKind))]
    public async Task OpenSsl_verifies_it_strictly_by_every_name_and_by_no_other(string mode, string algorithm)
    {
        var issued = await IssuedAsync(mode, algorithm);
        foreach (var name in ServiceNames.Append("a.apps.example.com"))
        {
            (await Verify(issued, "-verify_hostname", name)).ShouldEndWith(": OK\n");
        }

        (await Verify(issued, "-verify_ip", "203.0.113.7")).ShouldEndWith(": OK\n");
        (await Verify(issued, "-verify_ip", "2001:db8::7")).ShouldEndWith(": OK\n");
        (await Verify(issued, "-verify_hostname", "apps.example.com")).ShouldContain("hostname mismatch", Case.Insensitive);
        (await Verify(issued, "-verify_ip", "203.0.113.8")).ShouldContain("IP address mismatch", Case.Insensitive);
    }

    [Fact]
    public async Task The_tutorial_has_the_tutorials_certificate_with_the_names_it_lacks()
    {
        var issued = await IssuedCertificate.Of("{}", profile: "tutorial");
        using var leaf = issued.Leaf;

        leaf.Subject.ShouldBe("CN=my-nginx, O=my-nginx");
        leaf.GetRSAPublicKey()!.KeySize.ShouldBe(2048);
        (leaf.NotAfter - leaf.NotBefore).TotalDays.ShouldBe(365);
        Only<X509SubjectAlternativeNameExtension>(leaf).EnumerateDnsNames().ShouldBe(ServiceNames);
    }

    [Fact]
    public async Task The_authority_may_sign_servers_and_no_other_authority()
    {
        var issued = await IssuedCertificate.Of("""{ "mode": "ca" }""");
        using var authority = X509Certificate2.CreateFromPem(issued.TrustPem);
        var constraints = Only<X509BasicConstraintsExtension>(authority);

        constraints.CertificateAuthority.ShouldBeTrue();
        (constraints.HasPathLengthConstraint, constraints.PathLengthConstraint).ShouldBe((true, 0));
        Only<X509KeyUsageExtension>(authority).KeyUsages.ShouldBe(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign);
        authority.Subject.ShouldBe("CN=KubeExpose CA, OU=shop, O=my-nginx");
        (authority.NotAfter - authority.NotBefore).TotalDays.ShouldBe(3650);
    }

    [Fact]
    public async Task The_authority_is_renewed_while_all_that_it_signs_is_still_valid_under_it()
    {
        var issued = await IssuedCertificate.Of("""{ "mode": "ca", "validityDays": 398 }""");
        var authority = issued.Declared.Single(resource => resource.Name == "ca").Properties;
        authority["earlyRenewalHours"]!.GetValue<double>().ShouldBeGreaterThan(398 * 24);
    }

    [Fact]
    public async Task The_services_addresses_are_named_when_asked_for()
    {
        var issued = await IssuedCertificate.Of(
            """{ "includeClusterIP": true, "includeExternalAddresses": true, "ipAddresses": ["203.0.113.7"] }""",
            externalAddresses: ["203.0.113.7", "198.51.100.1", "lb.example.com"]
        );
        using var leaf = issued.Leaf;
        var names = Only<X509SubjectAlternativeNameExtension>(leaf);

        names.EnumerateIPAddresses().Select(address => address.ToString()).ShouldBe(["203.0.113.7", "10.96.0.7", "198.51.100.1"]);
        names.EnumerateDnsNames().ShouldBe([.. ServiceNames, "lb.example.com"]);
    }

    [Theory]
    [InlineData("""{ "includeClusterIP": true }""", false)]
    [InlineData("""{ "includeExternalAddresses": true }""", false)]
    [InlineData("{}", false)]
    [InlineData("""{ "includeExternalAddresses": false }""", true)]
    public async Task A_certificate_waits_for_addresses_only_when_it_names_them(string group, bool known)
    {
        var issued = await IssuedCertificate.Of(group, clusterIP: null);
        issued.Named("certificate").Properties.ContainsKey("ipAddresses").ShouldBe(known);
    }

    [Theory]
    [InlineData("selfSigned")]
    [InlineData("ca")]
    public async Task What_clients_get_never_holds_a_private_key(string mode)
    {
        var issued = await IssuedCertificate.Of($$"""{ "mode": "{{mode}}" }""");
        issued.Single("kubernetes:core/v1:ConfigMap").Properties.ToJsonString().ShouldNotContain("PRIVATE KEY");
        string.Concat(await Task.WhenAll(issued.Outputs.Keys.Select(issued.Value))).ShouldNotContain("PRIVATE KEY");
    }

    [Fact]
    public async Task Secret_and_trust_are_immutable_and_take_new_names()
    {
        var issued = await IssuedCertificate.Of("{}");
        foreach (var type in new[] { "kubernetes:core/v1:Secret", "kubernetes:core/v1:ConfigMap" })
        {
            var made = issued.Single(type).Properties;
            made["immutable"]!.GetValue<bool>().ShouldBeTrue();
            made["metadata"]!["name"]!.GetValue<string>().ShouldMatch("^my-nginx-(tls|trust)-[0-9a-f]{8}$");
        }

        issued.Single("kubernetes:core/v1:Secret").Properties["type"]!.GetValue<string>().ShouldBe("kubernetes.io/tls");
    }

    [Fact]
    public async Task The_outputs_tell_what_the_certificate_says()
    {
        var issued = await IssuedCertificate.Of("""{ "validityDays": 30, "renewBeforeDays": 7 }""");
        using var leaf = issued.Leaf;
        var openssl = await Cli.Wrap(OpenSsl.Path)
            .WithArguments(["x509", "-noout", "-fingerprint", "-sha256"])
            .WithStandardInputPipe(PipeSource.FromString(issued.CertificatePem))
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);

        (await issued.Value("fingerprint")).ShouldBe(
            openssl.StandardOutput.Split('=')[1].Trim().Replace(":", "", StringComparison.Ordinal).ToLowerInvariant()
        );
        (await issued.Value("notAfter")).ShouldBe(leaf.NotAfter.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"));
        (await issued.Value("renewFrom")).ShouldBe(leaf.NotAfter.ToUniversalTime().AddDays(-7).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"));
        (await issued.Value("host")).ShouldBe("my-nginx");
        (await issued.Value("trust")).ShouldBe(issued.CertificatePem);
    }

    [Fact]
    public async Task What_keeps_the_tutorials_name_is_not_immutable()
    {
        var issued = await IssuedCertificate.Of("{}", profile: "tutorial");

        issued.Single("kubernetes:core/v1:Secret").Properties.ContainsKey("immutable").ShouldBeFalse();
    }

    private static Task<IssuedCertificate> IssuedAsync(string mode, string algorithm) =>
        Issued.GetOrAdd(
            (mode, algorithm),
            _ =>
                IssuedCertificate.Of(
                    $$"""{ "mode": "{{mode}}", "algorithm": "{{algorithm}}", "dnsNames": ["*.apps.example.com"], "ipAddresses": ["203.0.113.7", "2001:db8::7"] }"""
                )
        );

    private static T Only<T>(X509Certificate2 certificate)
        where T : X509Extension => certificate.Extensions.OfType<T>().ShouldHaveSingleItem();

    private static async Task<string> Verify(IssuedCertificate issued, params string[] options)
    {
        var trusted = Path.GetTempFileName();
        await File.WriteAllTextAsync(trusted, issued.TrustPem, TestContext.Current.CancellationToken);
        var verified = await Cli.Wrap(OpenSsl.Path)
            .WithArguments(["verify", "-x509_strict", "-purpose", "sslserver", "-CAfile", trusted, .. options])
            .WithStandardInputPipe(PipeSource.FromString(issued.CertificatePem))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        File.Delete(trusted);
        return verified.StandardError + verified.StandardOutput;
    }
}
