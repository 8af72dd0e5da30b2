using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Infra.Checks;

/// <summary>A certificate and key of the user's own. No fault repeats what was given: it is secret.</summary>
internal static class ProvidedPairChecks
{
    /// <summary>The faults of the pair, as far as it was given, where the mode is <c>provided</c>.</summary>
    /// <param name="certificate">What was read.</param>
    /// <param name="now">The time that the certificate must be valid at.</param>
    internal static IEnumerable<Fault> Faults(CertificateSettings certificate, DateTimeOffset now) =>
        certificate.Mode == CertificateMode.Provided
            ? PairVerification
                .Objections(certificate.CertificatePem, certificate.PrivateKeyPem, authorityPem: null, asTheyAre: false, now)
                .Select(found =>
                    found.Part == PairPart.PrivateKey
                        ? new Fault(
                            SettingNames.KeyOf(certificate.PrivateKeyPem),
                            found.Objection.What,
                            "the private key of certificate.certificatePem in PEM: RSA or ECDSA, without a passphrase",
                            found.Objection.Remedy
                        )
                        : new Fault(
                            SettingNames.KeyOf(certificate.CertificatePem),
                            found.Objection.What,
                            "a server's certificate in PEM that clients accept, then what signed it",
                            found.Objection.Remedy
                        )
                )
            : [];
}
