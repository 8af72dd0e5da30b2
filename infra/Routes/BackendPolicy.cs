using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Routes.Api;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using ApiObject = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace KubeExpose.Infra.Routes;

/// <summary>What a Gateway trusts behind the Service: nothing but what the stack's own clients do, and what they did before.</summary>
internal static class BackendPolicy
{
    /// <summary>Declares the policy and its trust; null where the Gateway verifies nothing.</summary>
    /// <param name="settings">Settings without faults.</param>
    /// <param name="certificate">What nginx serves with.</param>
    /// <param name="trusted">What the Gateway trusts so far, in PEM; null for nothing.</param>
    /// <param name="scope">Where the objects go: before pods that serve with another certificate.</param>
    internal static ApiObject? Declare(StackSettings settings, ServingCertificate certificate, string? trusted, DeclarationScope scope)
    {
        if (!settings.Route.HasPolicy)
        {
            return null;
        }

        var trust = TrustMap.Declare(
            RouteNames.TrustOf(settings.App),
            new() { [ServingCertificate.TrustFile] = certificate.TrustPem.Apply(now => GatewayTrust.Of(now, trusted, DateTime.UtcNow)) },
            scope
        );
        var name = settings.App.Name;
        return new(
            name,
            new BackendTLSPolicyArgs { Metadata = scope.Metadata(name), Spec = For(settings, certificate, trust) },
            scope.Options(name)
        );
    }

    private static BackendTLSPolicySpecArgs For(StackSettings settings, ServingCertificate certificate, ConfigMap trust) =>
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
                        Name = trust.Metadata.Apply(metadata => metadata.Name),
                    },
                ],
                // a given certificate may be for none of the Service's names
                Hostname = settings.Certificate.IsIssuedHere ? settings.ServiceNames[^1] : certificate.Host,
            },
        };
}
