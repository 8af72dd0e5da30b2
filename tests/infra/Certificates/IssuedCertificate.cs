using System.Collections.Immutable;
using System.Security.Cryptography.X509Certificates;
using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Tests.Settings;
using KubeExpose.Tools.Providers;
using KubeExpose.Tools.Secrets;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace KubeExpose.Infra.Tests.Certificates;

/// <summary>What a <see cref="ServingCertificate"/> came to, with real keys and certificates.</summary>
/// <param name="Declared">All that was declared.</param>
/// <param name="Outputs">What the certificate gives back.</param>
internal sealed record IssuedCertificate(ImmutableArray<DeclaredResource> Declared, IDictionary<string, object?> Outputs)
{
    /// <summary>When it was issued.</summary>
    internal static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    /// <summary>The server's certificate and key, as nginx reads them.</summary>
    internal string CertificatePem => Entry("kubernetes:core/v1:Secret", "stringData", "tls.crt");

    internal string PrivateKeyPem => Entry("kubernetes:core/v1:Secret", "stringData", "tls.key");

    /// <summary>What clients get.</summary>
    internal string TrustPem => Entry("kubernetes:core/v1:ConfigMap", "data", ServingCertificate.TrustFile);

    /// <summary>The certificate as .NET reads it.</summary>
    internal X509Certificate2 Leaf => X509Certificate2.CreateFromPem(CertificatePem);

    /// <summary>Declares the certificate of these settings, for a Service with these addresses.</summary>
    /// <param name="group">The group <c>certificate</c> in JSON.</param>
    /// <param name="clusterIP">The Service's address; null leaves it unknown, as a first preview does.</param>
    /// <param name="profile">Whose example it follows.</param>
    /// <param name="externalAddresses">Its load balancer's addresses.</param>
    internal static async Task<IssuedCertificate> Of(
        string group,
        string? clusterIP = "10.96.0.7",
        string profile = "standard",
        params ImmutableArray<string> externalAddresses
    )
    {
        var (settings, faults) = Given.Json(
            $"{{ \"app\": {{ \"namespace\": \"shop\", \"profile\": \"{profile}\" }}, \"service\": {{ \"type\": \"LoadBalancer\" }}, \"certificate\": {group} }}",
            Now
        );
        faults.ShouldBeEmpty();
        var mocks = new ProviderMocks(new KubernetesProvider(), GeneratedSecrets.Real(Now));
        var (_, outputs) = await Deployment.TestAsync(
            mocks,
            new TestOptions
            {
                ProjectName = "kube-expose",
                StackName = "test",
                IsPreview = clusterIP is null,
            },
            () =>
            {
                var scope = new DeclarationScope
                {
                    Parent = new App(),
                    App = settings.App,
                    Labels = ImmutableSortedDictionary<string, string>.Empty,
                };
                var service = clusterIP is null
                    ? new Pulumi.Kubernetes.Core.V1.Service("service", new()).Id.Apply(_ => new ObservedService(
                        [],
                        ImmutableDictionary<string, int>.Empty,
                        []
                    ))
                    : Output.Create(new ObservedService([clusterIP], ImmutableDictionary<string, int>.Empty, externalAddresses));
                var certificate = new ServingCertificate(settings, existing: null, service, settings.Route.Hostnames, scope);
                return new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["fingerprint"] = certificate.Fingerprint,
                    ["notAfter"] = certificate.NotAfter,
                    ["renewFrom"] = certificate.RenewFrom,
                    ["host"] = certificate.Host,
                    ["trust"] = certificate.TrustPem,
                };
            }
        );
        return new(mocks.Declared, outputs.ToDictionary(output => output.Key, output => output.Value, StringComparer.Ordinal));
    }

    /// <summary>The declared resource of this logical name.</summary>
    internal DeclaredResource Named(string name) => Declared.Where(resource => resource.Name == name).ShouldHaveSingleItem();

    /// <summary>The only declared resource of the type.</summary>
    internal DeclaredResource Single(string type) => Declared.Where(resource => resource.Type == type).ShouldHaveSingleItem();

    /// <summary>An output's value; null when it is unknown.</summary>
    internal async Task<string?> Value(string name) =>
        Outputs[name] switch
        {
            Output<string> output => await OutputUtilities.GetValueAsync(output),
            var value => value as string,
        };

    private string Entry(string type, string map, string key) => Single(type).Properties[map]![key]!.GetValue<string>();

    private sealed class App() : ComponentResource("kube-expose:index:ExposedApp", "my-nginx");
}
