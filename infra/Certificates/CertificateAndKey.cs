using Pulumi;

namespace KubeExpose.Infra.Certificates;

/// <summary>A certificate with its key, however it was made.</summary>
/// <param name="CertificatePem">The server's certificate, and what signed it where clients need that to find their way.</param>
/// <param name="PrivateKeyPem">Its private key: a secret.</param>
/// <param name="TrustPem">What clients have to trust.</param>
internal sealed record CertificateAndKey(Output<string> CertificatePem, Output<string> PrivateKeyPem, Output<string> TrustPem);
