using KubeExpose.Infra.Certificates;

namespace KubeExpose.Infra.Routes;

/// <summary>
/// What a Gateway trusts: beside what counts now what counted before and has not expired, for pods with the one and with the other
/// certificate serve while they are rolled.
/// </summary>
internal static class GatewayTrust
{
    /// <summary>Both, each certificate once, those of now first.</summary>
    /// <param name="now">What clients trust from now on, in PEM.</param>
    /// <param name="before">What the Gateway trusts so far, in PEM; null for nothing. What can't be read is dropped.</param>
    /// <param name="time">The time, in UTC.</param>
    internal static string Of(string now, string? before, DateTime time)
    {
        var current = CertificateBundle.Read(PemText.Read(now), out _);
        var earlier = CertificateBundle
            .Read(PemText.Read(before ?? ""), out _)
            .Where(one => one.NotAfter.ToUniversalTime() > time)
            .Except(current);
        return CertificateBundle.Pem([.. current, .. earlier]);
    }
}
