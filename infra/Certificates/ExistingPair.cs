namespace KubeExpose.Infra.Certificates;

/// <summary>What is public of a pair that something else, such as cert-manager, keeps in a Secret.</summary>
/// <param name="CertificatePem">The server's certificate, and what signed it.</param>
/// <param name="TrustPem">What clients have to trust.</param>
internal sealed record ExistingPair(string CertificatePem, string TrustPem);
