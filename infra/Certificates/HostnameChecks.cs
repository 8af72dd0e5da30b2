using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Certificates;

/// <summary>Whether a certificate that is given is for the route's host names, where clients see it.</summary>
internal static class HostnameChecks
{
    /// <summary>The names that it lacks; none where it can't be read, which is told elsewhere.</summary>
    /// <param name="route">What was asked for.</param>
    /// <param name="certificatePem">The certificate.</param>
    /// <param name="what">What it is called in the sentence.</param>
    internal static IEnumerable<Fault> Faults(RouteSettings route, string certificatePem, string what) =>
        route.ShowsOwnCertificate && CertificateChain.TryParse(certificatePem, out var chain)
            ? Fault.IfAny(
                route.Hostnames,
                name => !chain.Names.Include(name),
                $"a name that {what} is for, since clients see that certificate"
            )
            : [];
}
