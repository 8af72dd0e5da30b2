using System.Collections.Immutable;
using Pulumi.Tls.Outputs;

namespace Pulumi.Tls;

/// <summary>A certificate request, for a CA to sign.</summary>
/// <remarks><see href="https://www.pulumi.com/registry/packages/tls/api-docs/certrequest/">CertRequest in the registry</see></remarks>
[ResourceType(Token, null)]
public sealed class CertRequest : CustomResource
{
    private const string Token = "tls:index/certRequest:CertRequest";

    /// <summary>Declares a request.</summary>
    /// <param name="name">The logical name.</param>
    /// <param name="args">What it is to be.</param>
    /// <param name="options">How the engine treats it.</param>
    public CertRequest(string name, CertRequestArgs args, CustomResourceOptions? options = null)
        : this(name, args, options, "") { }

    private CertRequest(string name, ResourceArgs? args, CustomResourceOptions? options, Input<string> id)
        : base(Token, name, args, TlsOptions.Complete(options, id, "privateKeyPem")) { }

    /// <summary>The certificate request in PEM.</summary>
    [Output("certRequestPem")]
    public Output<string> CertRequestPem { get; private set; } = null!;

    /// <summary>DNS names that the certificate is valid for.</summary>
    [Output("dnsNames")]
    public Output<ImmutableArray<string>> DnsNames { get; private set; } = null!;

    /// <summary>IP addresses that the certificate is valid for.</summary>
    [Output("ipAddresses")]
    public Output<ImmutableArray<string>> IpAddresses { get; private set; } = null!;

    /// <summary>The private key's algorithm.</summary>
    [Output("keyAlgorithm")]
    public Output<string> KeyAlgorithm { get; private set; } = null!;

    /// <summary>The private key in PEM. A secret.</summary>
    [Output("privateKeyPem")]
    public Output<string> PrivateKeyPem { get; private set; } = null!;

    /// <summary>Whom the certificate is issued to.</summary>
    [Output("subject")]
    public Output<CertRequestSubject?> Subject { get; private set; } = null!;

    /// <summary>URIs that the certificate is valid for.</summary>
    [Output("uris")]
    public Output<ImmutableArray<string>> Uris { get; private set; } = null!;

    /// <summary>Reads one that exists already.</summary>
    /// <param name="name">The logical name.</param>
    /// <param name="id">The identity that the provider gave it.</param>
    /// <param name="state">What else is known about it.</param>
    /// <param name="options">How the engine treats it.</param>
    public static CertRequest Get(string name, Input<string> id, CertRequestState? state = null, CustomResourceOptions? options = null) =>
        new(name, state, options, id);
}
