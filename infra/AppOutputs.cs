using System.Collections.Immutable;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Routes;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;
using KubeExpose.Infra.Verification;
using Pulumi;

namespace KubeExpose.Infra;

/// <summary>
/// What the stack gives back. What does not exist, or not yet, is an empty list or left out; the private key is never among it.
/// </summary>
internal sealed record AppOutputs
{
    /// <summary>The Service's name.</summary>
    public required Output<string> ServiceName { get; init; }

    /// <summary>The Service's full DNS name inside the cluster.</summary>
    public required Output<string> DnsName { get; init; }

    /// <summary>The Service's address inside the cluster; left out for a headless Service and an alias.</summary>
    public required Output<string?> ClusterIP { get; init; }

    /// <summary>The Service's addresses inside the cluster, the primary first: two with dual stack.</summary>
    public required Output<ImmutableArray<string>> ClusterIPs { get; init; }

    /// <summary>
    /// IP addresses or host names outside: the gateway's or the Ingress's, then the load balancer's; empty until there are any.
    /// </summary>
    public required Output<ImmutableArray<string>> ExternalAddresses { get; init; }

    /// <summary>The Service's ports, <c>https</c> and, where there is one, <c>http</c>; left out for an alias.</summary>
    public required ImmutableDictionary<string, int>? Ports { get; init; }

    /// <summary>The nodes' ports, <c>https</c> and, where there is one, <c>http</c>; left out where there are none.</summary>
    public required Output<ImmutableDictionary<string, int>?> NodePorts { get; init; }

    /// <summary>
    /// Where the application is found, those first that reach furthest: by the route's host names, by names of one's own, by the load
    /// balancer, by the nodes, inside the cluster. The certificate is for each of them; where a gateway terminates TLS, its own is.
    /// </summary>
    public required Output<ImmutableArray<string>> Urls { get; init; }

    /// <summary>
    /// A command (bash) that asks the application over HTTPS by the outermost address that is known, and trusts nothing but its
    /// certificate, or what verifies the gateway's.
    /// </summary>
    public Output<string?>? CurlCommand { get; init; }

    /// <summary>A command that does so from the curl Pod; left out where there is none.</summary>
    public Output<string>? KubectlExecCommand { get; init; }

    /// <summary>What clients have to trust, in PEM.</summary>
    public Output<string>? CaCertificatePem { get; init; }

    /// <summary>When the certificate expires (RFC 3339, UTC).</summary>
    public Output<string>? CertificateNotAfter { get; init; }

    /// <summary>From when on an update renews the certificate (RFC 3339, UTC); left out where it is not issued here.</summary>
    public Output<string?>? CertificateRenewFrom { get; init; }

    /// <summary>
    /// The routes' host names in the certificate. Those of a former route stay until the certificate is due or gets a new name. Left out
    /// where there are none.
    /// </summary>
    public ImmutableArray<string>? RouteHostnames { get; init; }

    /// <summary>SHA-256 of the certificate's DER form: lower-case hex without colons.</summary>
    public Output<string>? CertificateFingerprint { get; init; }

    /// <summary>The objects' names by kind, as in <c>{"Service": "my-nginx"}</c>.</summary>
    public required ImmutableDictionary<string, Output<string>> ResourceNames { get; init; }

    /// <summary>Gathers the outputs.</summary>
    /// <param name="backend">Null when the Service does not lead to pods of this stack.</param>
    /// <param name="route">Null when there is none.</param>
    /// <param name="curl">Null when there is no pod with curl.</param>
    internal static AppOutputs Of(
        StackSettings settings,
        ExposedService service,
        NginxBackend? backend,
        ExposedRoute? route,
        CurlClient? curl
    )
    {
        var certificate = backend?.Certificate;
        return new()
        {
            ServiceName = service.Service.Metadata.Apply(metadata => metadata.Name),
            DnsName = Output.Create(settings.ServiceNames[^1]),
            ClusterIP = service.Observed.Apply(observed => observed.ClusterIPs.FirstOrDefault()),
            ClusterIPs = service.Observed.Apply(observed => observed.ClusterIPs),
            ExternalAddresses = Output
                .Tuple(service.Observed, route?.Edge ?? Output.Create(Edge.Usual(settings.Route)))
                .Apply(known => ImmutableArray.CreateRange(known.Item2.Addresses.Concat(known.Item1.ExternalAddresses))),
            Ports = ExposedPorts.Of(settings)?.ToDictionary(),
            NodePorts = service.Observed.Apply(observed => ExposedPorts.OfNodes(settings.Service, observed)?.ToDictionary()),
            Urls = ClientAccess.Urls(settings, service.Observed, certificate, route?.Edge),
            CurlCommand = certificate is null
                ? null
                : ClientAccess.CurlCommand(settings, service.Observed, certificate, route?.Edge, curl?.NodeAddress),
            KubectlExecCommand = curl is null
                ? null
                : Output
                    .Tuple(curl.Target, curl.Command)
                    .Apply(known => Commands.KubectlExec(settings.Cluster.Context, settings.App.Namespace, known.Item1, known.Item2)),
            CaCertificatePem = certificate?.TrustPem,
            CertificateNotAfter = certificate?.NotAfter,
            CertificateRenewFrom = certificate?.RenewFrom,
            RouteHostnames = certificate?.RouteHostnames is [_, ..] hostnames ? hostnames : null,
            CertificateFingerprint = certificate?.Fingerprint,
            ResourceNames = Names(settings, service, backend, route, curl),
        };
    }

    private static ImmutableDictionary<string, Output<string>> Names(
        StackSettings settings,
        ExposedService service,
        NginxBackend? backend,
        ExposedRoute? route,
        CurlClient? curl
    ) =>
        new (string Kind, Output<string>? Name)[]
        {
            ("Namespace", Output.Create(settings.App.Namespace)),
            ("Service", service.Service.Metadata.Apply(metadata => metadata.Name)),
            ("Secret", backend?.Certificate.SecretName),
            ("ConfigMap", backend?.Nginx.ConfigMapName),
            ("Deployment", backend?.Deployment.Metadata.Apply(metadata => metadata.Name)),
            ("Pod", curl?.PodName),
        }
            .Concat(
                route is null
                    ? []
                    : RouteNames
                        .Of(settings)
                        .DistinctBy(named => named.Kind)
                        .Select(named => (named.Kind, Name: (Output<string>?)route.Objects[0].Id.Apply(_ => named.Name)))
            )
            .Where(named => named.Name is not null)
            .ToImmutableDictionary(named => named.Kind, named => named.Name!, StringComparer.Ordinal);

    /// <summary>The outputs by the names that Pulumi shows.</summary>
    internal IDictionary<string, object?> ToDictionary() =>
        typeof(AppOutputs).GetProperties().ToDictionary(SettingNames.Key, property => property.GetValue(this), StringComparer.Ordinal);
}
