using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Routes.Api;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Routes;

/// <summary>What a Gateway trusts behind the Service: nothing but what the stack's own clients do.</summary>
internal static class BackendPolicy
{
    /// <summary>The policy's spec.</summary>
    internal static BackendTLSPolicySpecArgs For(StackSettings settings, ServingCertificate certificate) =>
        new()
        {
            TargetRefs =
            [
                new PolicyTargetReferenceArgs
                {
                    Group = "",
                    Kind = "Service",
                    Name = settings.App.Name,
                    SectionName = settings.Service.HttpsPortName,
                },
            ],
            Validation = new BackendTLSPolicyValidationArgs
            {
                CaCertificateRefs =
                [
                    new CaCertificateReferenceArgs
                    {
                        Group = "",
                        Kind = "ConfigMap",
                        Name = certificate.TrustName,
                    },
                ],
                // a given certificate may be for none of the Service's names
                Hostname = settings.Certificate.IsIssuedHere ? settings.ServiceNames[^1] : certificate.Host,
            },
        };
}
