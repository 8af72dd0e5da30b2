using System.Collections.Immutable;
using Pulumi.Tls.Outputs;

namespace Pulumi.Tls;

/// <summary>A certificate that its own key signs: a root CA, or a leaf that clients trust as it is.</summary>
/// <remarks>
/// <see href="https://www.pulumi.com/registry/packages/tls/api-docs/selfsignedcert/">SelfSignedCert in the registry</see>
/// </remarks>
[ResourceType(Token, null)]
public sealed class SelfSignedCert : CustomResource
{
    private const string Token = "tls:index/selfSignedCert:SelfSignedCert";

    /// <summary>Declares a certificate.</summary>
    /// <param name="name">The logical name.</param>
    /// <param name="args">What it is to be.</param>
    /// <param name="options">How the engine treats it.</param>
    public SelfSignedCert(string name, SelfSignedCertArgs args, CustomResourceOptions? options = null)
        : this(name, args, options, "") { }

    private SelfSignedCert(string name, ResourceArgs? args, CustomResourceOptions? options, Input<string> id)
        : base(Token, name, args, TlsOptions.Complete(options, id, "privateKeyPem")) { }

    /// <summary>Key usages and extended key usages, such as <c>digital_signature</c>, <c>server_auth</c>, <c>cert_signing</c>.</summary>
    [Output("allowedUses")]
    public Output<ImmutableArray<string>> AllowedUses { get; private set; } = null!;

    /// <summary>The certificate in PEM.</summary>
    [Output("certPem")]
    public Output<string> CertPem { get; private set; } = null!;

    /// <summary>DNS names that the certificate is valid for.</summary>
    [Output("dnsNames")]
    public Output<ImmutableArray<string>> DnsNames { get; private set; } = null!;

    /// <summary>Hours before its end from which the next update replaces the certificate, 0 by default.</summary>
    [Output("earlyRenewalHours")]
    public Output<int> EarlyRenewalHours { get; private set; } = null!;

    /// <summary>IP addresses that the certificate is valid for.</summary>
    [Output("ipAddresses")]
    public Output<ImmutableArray<string>> IpAddresses { get; private set; } = null!;

    /// <summary>Whether the certificate may sign others; false by default.</summary>
    [Output("isCaCertificate")]
    public Output<bool> IsCaCertificate { get; private set; } = null!;

    /// <summary>The private key's algorithm.</summary>
    [Output("keyAlgorithm")]
    public Output<string> KeyAlgorithm { get; private set; } = null!;

    /// <summary>How many CAs may stand between this one and a leaf; unlimited by default.</summary>
    [Output("maxPathLength")]
    public Output<int> MaxPathLength { get; private set; } = null!;

    /// <summary>The private key in PEM. A secret.</summary>
    [Output("privateKeyPem")]
    public Output<string> PrivateKeyPem { get; private set; } = null!;

    /// <summary>Whether the certificate has ended or is within its early renewal.</summary>
    [Output("readyForRenewal")]
    public Output<bool> ReadyForRenewal { get; private set; } = null!;

    /// <summary>Whether the certificate names its issuer's key; false by default.</summary>
    [Output("setAuthorityKeyId")]
    public Output<bool> SetAuthorityKeyId { get; private set; } = null!;

    /// <summary>Whether the certificate names its own key; false by default.</summary>
    [Output("setSubjectKeyId")]
    public Output<bool> SetSubjectKeyId { get; private set; } = null!;

    /// <summary>Whom the certificate is issued to.</summary>
    [Output("subject")]
    public Output<SelfSignedCertSubject?> Subject { get; private set; } = null!;

    /// <summary>URIs that the certificate is valid for.</summary>
    [Output("uris")]
    public Output<ImmutableArray<string>> Uris { get; private set; } = null!;

    /// <summary>When the certificate ends, RFC 3339.</summary>
    [Output("validityEndTime")]
    public Output<string> ValidityEndTime { get; private set; } = null!;

    /// <summary>Hours from issue to end.</summary>
    [Output("validityPeriodHours")]
    public Output<int> ValidityPeriodHours { get; private set; } = null!;

    /// <summary>When the certificate begins, RFC 3339.</summary>
    [Output("validityStartTime")]
    public Output<string> ValidityStartTime { get; private set; } = null!;

    /// <summary>Reads one that exists already.</summary>
    /// <param name="name">The logical name.</param>
    /// <param name="id">The identity that the provider gave it.</param>
    /// <param name="state">What else is known about it.</param>
    /// <param name="options">How the engine treats it.</param>
    public static SelfSignedCert Get(
        string name,
        Input<string> id,
        SelfSignedCertState? state = null,
        CustomResourceOptions? options = null
    ) => new(name, state, options, id);
}
