using System.Collections.Immutable;
using KubeExpose.Infra.Settings.Bounds;

namespace KubeExpose.Infra.Settings;

/// <summary>How the application is reached through a gateway that the platform runs. Config group <c>route</c>.</summary>
/// <seealso href="https://gateway-api.sigs.k8s.io/"/>
public sealed record RouteSettings
{
    /// <summary>
    /// <c>TLSRoute</c>: a Gateway passes TLS through to nginx, whose certificate clients see. <c>HTTPRoute</c>: a Gateway terminates TLS.
    /// <c>Ingress</c>: an Ingress controller does. None by default: there is no route.
    /// </summary>
    public RouteKind? Kind { get; init; }

    /// <summary>
    /// The DNS names by which clients come, at least one; the certificate is for them too. <c>*.example.com</c> stands for one label in the
    /// certificate, whatever the gateway makes of it.
    /// </summary>
    [DnsName(Wildcard = true, IfAddress = "a gateway chooses by name: no address goes here")]
    public ImmutableArray<string> Hostnames { get; init; } = [];

    /// <summary>The Gateway to attach to. Required by TLSRoute and HTTPRoute, and only there.</summary>
    public GatewaySettings? Gateway { get; init; }

    /// <summary>The class of the Ingress; the cluster's default by default. Only with Ingress.</summary>
    [ObjectName]
    public string? IngressClass { get; init; }

    /// <summary>
    /// The Secret of type kubernetes.io/tls that the edge serves with: the stack's own by default, so that <c>caCertificatePem</c>
    /// verifies the edge as well; the name of another; or <c>none</c>, where the controller brings a certificate. Only with Ingress.
    /// </summary>
    [ObjectName]
    public string? TlsSecret { get; init; }

    /// <summary>
    /// What a gateway that terminates TLS speaks to nginx. <c>https</c> (HTTPRoute's default): TLS, with nginx verified by a
    /// BackendTLSPolicy. <c>http</c>: for gateways without BackendTLSPolicy, and for Ingress, which has no standard for TLS behind it;
    /// needs <c>service.http</c> on.
    /// </summary>
    public RouteBackend? Backend { get; init; }

    /// <summary>The prefix of the paths that lead here. Not with TLSRoute, which sees none.</summary>
    [PathPrefix]
    public string Path { get; init; } = AllPaths;

    /// <summary>The Gateway's listener for plain HTTP, on which every request is redirected to HTTPS. Only with HTTPRoute.</summary>
    [ObjectName]
    public string? RedirectListener { get; init; }

    /// <summary>
    /// What the edge's own certificate is verified with, where no public authority signed it: certificates in PEM, or a file with them
    /// below the project's folder. Not where the edge shows the stack's own certificate.
    /// </summary>
    public string? CaCertificate { get; init; }

    /// <summary>
    /// Seconds in which the gateway must have accepted the route, and an Ingress have an address; then the update fails and says why.
    /// </summary>
    [Between(5, 3600, Unit = "seconds")]
    public int TimeoutSeconds { get; init; } = 45;

    /// <summary>Annotations of the route alone, such as the controller's or those of External DNS.</summary>
    public ImmutableSortedDictionary<string, string> Annotations { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Labels of the route alone.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The path that every path begins with.</summary>
    internal const string AllPaths = "/";

    /// <summary>The <see cref="TlsSecret"/> that is none.</summary>
    internal const string NoSecret = "none";

    /// <summary>Whether there is a route.</summary>
    internal bool IsAsked => Kind is not null;

    /// <summary>Whether it attaches to a Gateway.</summary>
    internal bool HasGateway => Kind is RouteKind.TLSRoute or RouteKind.HTTPRoute;

    /// <summary>Whether <see cref="CaCertificate"/> is the certificates themselves, and not the name of a file.</summary>
    internal bool HasCaCertificateText => CaCertificate?.Contains("-----BEGIN", StringComparison.Ordinal) is true;

    /// <summary>Whether clients see the stack's own certificate.</summary>
    internal bool ShowsOwnCertificate => this is { Kind: RouteKind.TLSRoute } or { Kind: RouteKind.Ingress, TlsSecret: null };

    /// <summary>Whether nginx is reached over TLS.</summary>
    internal bool IsEncryptedBehind => Kind == RouteKind.TLSRoute || (Kind == RouteKind.HTTPRoute && Backend != RouteBackend.Http);

    /// <summary>Whether the Gateway verifies nginx by a policy.</summary>
    internal bool HasPolicy => Kind == RouteKind.HTTPRoute && IsEncryptedBehind;

    /// <summary>The host names that a URL can have.</summary>
    internal IEnumerable<string> WholeHostnames => Hostnames.Where(name => !name.StartsWith('*'));
}
