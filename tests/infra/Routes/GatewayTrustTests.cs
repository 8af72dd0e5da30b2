using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Routes;
using KubeExpose.Infra.Tests.Settings;

namespace KubeExpose.Infra.Tests.Routes;

public sealed class GatewayTrustTests
{
    private static readonly DateTime Now = Given.Now.UtcDateTime;
    private static readonly string Old = Certificate(days: 10);
    private static readonly string New = Certificate(days: 90);

    [Fact]
    public void What_counted_before_is_trusted_beside_what_counts_now() =>
        GatewayTrust.Of(New, Old, Now).ShouldBe(CertificateBundle.Pem([Read(New), Read(Old)]));

    [Fact]
    public void It_stays_as_it_is_when_nothing_changes()
    {
        var both = GatewayTrust.Of(New, Old, Now);

        GatewayTrust.Of(New, both, Now).ShouldBe(both);
        GatewayTrust.Of(New, GatewayTrust.Of(New, before: null, Now), Now).ShouldBe(CertificateBundle.Pem([Read(New)]));
    }

    [Theory]
    [InlineData(11, null)]
    [InlineData(0, "no certificate")]
    public void What_has_expired_or_is_none_goes(int days, string? before) =>
        GatewayTrust.Of(New, before ?? Old, Now.AddDays(days)).ShouldBe(CertificateBundle.Pem([Read(New)]));

    private static X509Certificate2 Read(string pem) => X509Certificate2.CreateFromPem(pem);

    private static string Certificate(int days)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var made = new CertificateRequest("CN=my-nginx", key, HashAlgorithmName.SHA256).CreateSelfSigned(
            Given.Now,
            Given.Now.AddDays(days)
        );
        return made.ExportCertificatePem();
    }
}
