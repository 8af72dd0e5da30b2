using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Routes;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Infra.Checks;

/// <summary>The certificates on the way: a given one that is for the host names, and what verifies the edge's own.</summary>
internal static class RouteTrustChecks
{
    /// <summary>The faults of a route.</summary>
    /// <param name="settings">What was read.</param>
    /// <param name="root">The project's folder, which files are named from.</param>
    internal static IEnumerable<Fault> Faults(StackSettings settings, string root) =>
        [.. OfHostnames(settings), .. OfEdge(settings.Route, root)];

    private static IEnumerable<Fault> OfHostnames(StackSettings settings) =>
        settings.Certificate is { Mode: CertificateMode.Provided, CertificatePem: { } pem }
            ? HostnameChecks.Faults(settings.Route, pem, "certificate.certificatePem")
            : [];

    private static IEnumerable<Fault> OfEdge(RouteSettings route, string root)
    {
        if (route.CaCertificate is not { } given)
        {
            return [];
        }

        if (route.ShowsOwnCertificate)
        {
            return
            [
                new(SettingNames.KeyOf(route.CaCertificate), "set", "nothing where clients see the stack's own certificate", "remove it"),
            ];
        }

        var key = SettingNames.KeyOf(route.CaCertificate);
        if (!route.HasCaCertificateText && TextFileChecks.Faults(key, given, root).ToArray() is { Length: > 0 } unreadable)
        {
            return unreadable;
        }

        var pem = EdgeTrust.Files(route, root)[EdgeTrust.File];
        _ = CertificateBundle.Read(PemText.Read(pem), out var objection);
        return objection is null ? [] : [new(key, objection.What, "certificates in PEM, or a file with them", objection.Remedy)];
    }
}
