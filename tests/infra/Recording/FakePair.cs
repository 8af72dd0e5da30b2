using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KubeExpose.Infra.Tests.Recording;

/// <summary>One real key pair and certificate for all tests that only pass them on.</summary>
internal static class FakePair
{
    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    internal static string KeyPem { get; } = Key.ExportPkcs8PrivateKeyPem();

    internal static string CertificatePem { get; } = CertificateFor("my-nginx");

    /// <summary>Another certificate of the same key, for these names.</summary>
    internal static string CertificateFor(params IEnumerable<string> dnsNames)
    {
        var request = new CertificateRequest("CN=my-nginx", Key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        foreach (var name in dnsNames)
        {
            names.AddDnsName(name);
        }

        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(Settings.Given.Now, Settings.Given.Now.AddDays(90)).ExportCertificatePem();
    }
}
