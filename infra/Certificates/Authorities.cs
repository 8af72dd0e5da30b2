using System.Globalization;
using KubeExpose.Infra.Objects;
using Pulumi;

namespace KubeExpose.Infra.Certificates;

/// <summary>
/// Two authorities that clients trust, of which the older one signs. When that is renewed or replaced the other takes over, which clients
/// know already, and the new one waits its turn.
/// </summary>
/// <param name="PrivateKeyPem">What signs; a secret.</param>
/// <param name="CertificatePem">The certificate of the one that signs.</param>
/// <param name="TrustPem">What clients trust: both certificates.</param>
internal sealed record Authorities(Output<string> PrivateKeyPem, Output<string> CertificatePem, Output<string> TrustPem)
{
    private const int Years = 10;

    // never due together with the other
    private const int YearsOfNext = 15;

    /// <summary>Declares both.</summary>
    internal static Authorities Declare(DeclarationScope scope)
    {
        var (first, next) = (Authority.Declare("ca", Years, scope), Authority.Declare("ca-next", YearsOfNext, scope));
        var isFirst = Output.Tuple(first.NotBefore, next.NotBefore).Apply(since => Time(since.Item1) <= Time(since.Item2));
        return new(
            Output.Tuple(isFirst, first.PrivateKeyPem, next.PrivateKeyPem).Apply(one => one.Item1 ? one.Item2 : one.Item3),
            Output.Tuple(isFirst, first.CertificatePem, next.CertificatePem).Apply(one => one.Item1 ? one.Item2 : one.Item3),
            Output.Tuple(first.CertificatePem, next.CertificatePem).Apply(both => $"{both.Item1.TrimEnd()}\n{both.Item2.TrimEnd()}\n")
        );
    }

    private static DateTimeOffset Time(string rfc3339) => DateTimeOffset.Parse(rfc3339, CultureInfo.InvariantCulture);
}
