using System.Security.Cryptography.X509Certificates;
using System.Text;
using KubeExpose.Infra.Certificates;

namespace KubeExpose.Infra.Tests.Certificates;

public sealed class PemTextTests
{
    private static readonly X509Certificate2 One = Certificate("one");
    private static readonly X509Certificate2 Two = Certificate("two");
    private static readonly string OnePem = One.ExportCertificatePem();
    private static readonly string Both = $"{OnePem}\n{Two.ExportCertificatePem()}\n";

    /// <summary>Texts that hold less than they seem to, and what is said of each.</summary>
    public static TheoryData<string, string> Damaged =>
        new()
        {
            { "", "empty" },
            { " \n", "empty" },
            { "certs/tls.crt", "no PEM; give the content of the file, not its name" },
            { $"\uFEFF{Both}", "PEM with a byte order mark (U+FEFF); save it without one" },
            {
                Both.Replace("\n", "\\n", StringComparison.Ordinal),
                "PEM with \\n as two characters where lines should end; put line breaks"
            },
            { Convert.ToBase64String(Encoding.UTF8.GetBytes(Both)), "base64 of PEM; decode it: base64 -d" },
            { Convert.ToBase64String(One.RawData), "base64 without the lines of BEGIN and END" },
            { Encoding.UTF8.GetString(One.RawData), "DER, not PEM; convert it: openssl x509 -inform der" },
            { Encoding.Latin1.GetString(One.RawData), "DER, not PEM" },
            {
                Both.Replace("-----\n-----", "----------", StringComparison.Ordinal),
                "PEM whose block 2 (CERTIFICATE) is glued to the one before; put a line break"
            },
            { Both[..^(Both.Length - OnePem.Length - 40)], "PEM whose block 2 (CERTIFICATE) has no END line" },
            { Both.TrimEnd('-', '\n'), "PEM with a damaged BEGIN or END line" },
            { OnePem[28..], "PEM whose block 1 (CERTIFICATE) has no BEGIN line" },
            { $"{Both}-----BEGIN CERT", "PEM with a damaged BEGIN or END line" },
            { Both.Replace("BEGIN CERTIFICATE", "Begin Certificate", StringComparison.Ordinal), "PEM with a damaged BEGIN or END line" },
            { $"{OnePem}\n-----END CERTIFICATE-----\n", "PEM whose block 2 (CERTIFICATE) has no BEGIN line" },
            {
                $"{OnePem}\n{Two.ExportCertificatePem().Replace("END CERTIFICATE", "END KEY", StringComparison.Ordinal)}",
                "block 2 (CERTIFICATE) ends as KEY"
            },
            { $"{OnePem}\n-----BEGIN CERTIFICATE-----\n\n-----END CERTIFICATE-----\n", "PEM whose block 2 (CERTIFICATE) is broken base64" },
            { Both.Insert(Both.Length - 60, "*"), "PEM whose block 2 (CERTIFICATE) is broken base64; copy it again, whole" },
        };

    /// <summary>Blocks that are no certificates, among those that are.</summary>
    public static TheoryData<string, string> Foreign =>
        new()
        {
            { Relabelled("TRUSTED CERTIFICATE"), "PEM with a TRUSTED CERTIFICATE, which only openssl reads; convert it: openssl x509" },
            { Relabelled("CERTIFICATE REQUEST"), "PEM with a certificate request; give what the authority made of it" },
            { Relabelled("RSA PRIVATE KEY"), "PEM with a private key; leave the key out here" },
            { Relabelled("PKCS7"), "PEM with a block of PKCS7; leave it out" },
            { "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "PEM with a block of CERTIFICATE that is none" },
        };

    [Theory, MemberData(nameof(Damaged))]
    public void A_damaged_text_is_named_for_what_it_is(string text, string what)
    {
        var pem = PemText.Read(text);

        pem.Blocks.ShouldBeEmpty();
        Sentence(pem.Defect!).ShouldContain(what);
    }

    [Theory, MemberData(nameof(Foreign))]
    public void A_block_that_is_no_certificate_is_named(string block, string what)
    {
        CertificateBundle.Read(PemText.Read($"{OnePem}\n{block}\n"), out var objection).ShouldBeEmpty();
        Sentence(objection!).ShouldContain(what);
    }

    [Theory]
    [InlineData("\n", true)]
    [InlineData("\r\n", true)]
    [InlineData("  \n", true)]
    [InlineData(" ", false)]
    [InlineData("\r", false)]
    [InlineData("\n  ", false)]
    [InlineData("\n\n", false)]
    public void Lines_are_wanted_by_nginx_and_can_be_mended_here(string lineBreak, bool isInLines)
    {
        var pem = PemText.Read(Both.Replace("\n", lineBreak, StringComparison.Ordinal));

        pem.IsInLines.ShouldBe(isInLines);
        CertificateBundle.Pem(CertificateBundle.Read(pem, out _)).ShouldBe(Both);
    }

    [Theory]
    [InlineData("subject=CN = one\nissuer=CN = one\n{0}\n")]
    [InlineData("\n\n{0}")]
    [InlineData("# the server's own\n{0}\n# nothing else\n")]
    public void Words_around_a_block_are_no_part_of_it(string text)
    {
        var pem = PemText.Read(string.Format(text, OnePem));

        (pem.Blocks.Length, pem.IsInLines).ShouldBe((1, true));
    }

    [Fact]
    public void No_damage_of_one_character_drops_a_certificate_without_a_word() =>
        Gen.Select(
                Gen.Int[0, Both.Length - 1],
                Gen.OneOf(Gen.Const(""), Gen.Char["AZaz09+/=-\n\\: *\uFEFF"].Select(letter => $"{letter}")),
                Gen.Bool
            )
            .Sample(
                (place, letter, replaces) =>
                {
                    var damaged = Both[..place] + letter + Both[(replaces || letter.Length == 0 ? place + 1 : place)..];
                    var certificates = CertificateBundle.Read(PemText.Read(damaged), out var objection);
                    (objection is not null || certificates.Length == 2).ShouldBeTrue(damaged);
                }
            );

    private static string Relabelled(string label) => Two.ExportCertificatePem().Replace("CERTIFICATE", label, StringComparison.Ordinal);

    private static string Sentence(Objection objection) =>
        objection.Remedy is null ? objection.What : $"{objection.What}; {objection.Remedy}";

    private static X509Certificate2 Certificate(string name) =>
        CertificatePlan.Server(Keys.Of("nistP256"), $"{name}.example.com").SignedBy();
}
