using System.Security.Cryptography.X509Certificates;

namespace KubeExpose.Infra.Certificates;

/// <summary>What is asked of certificates everywhere here.</summary>
internal static class CertificateExtensions
{
    extension(X509Certificate2 certificate)
    {
        /// <summary>How a sentence calls the certificate: its subject.</summary>
        internal string Title => certificate.Subject.Length > 0 ? certificate.Subject : $"serial number {certificate.SerialNumber}";

        /// <summary>Whether the other is this very certificate.</summary>
        internal bool IsSame(X509Certificate2 other) => certificate.RawDataMemory.Span.SequenceEqual(other.RawDataMemory.Span);
    }
}
