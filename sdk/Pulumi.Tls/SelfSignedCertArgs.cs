using Pulumi.Tls.Inputs;

namespace Pulumi.Tls;

/// <summary>What a <see cref="SelfSignedCert"/> is to be.</summary>
public sealed class SelfSignedCertArgs : ResourceArgs
{
    /// <summary>Key usages and extended key usages, such as <c>digital_signature</c>, <c>server_auth</c>, <c>cert_signing</c>.</summary>
    [field: Input("allowedUses", required: true)]
    public InputList<string> AllowedUses
    {
        get => field ??= new();
        set;
    }

    /// <summary>DNS names that the certificate is valid for.</summary>
    [field: Input("dnsNames")]
    public InputList<string> DnsNames
    {
        get => field ??= new();
        set;
    }

    /// <summary>Hours before its end from which the next update replaces the certificate, 0 by default.</summary>
    [Input("earlyRenewalHours")]
    public Input<int>? EarlyRenewalHours { get; set; }

    /// <summary>IP addresses that the certificate is valid for.</summary>
    [field: Input("ipAddresses")]
    public InputList<string> IpAddresses
    {
        get => field ??= new();
        set;
    }

    /// <summary>Whether the certificate may sign others; false by default.</summary>
    [Input("isCaCertificate")]
    public Input<bool>? IsCaCertificate { get; set; }

    /// <summary>How many CAs may stand between this one and a leaf; unlimited by default.</summary>
    [Input("maxPathLength")]
    public Input<int>? MaxPathLength { get; set; }

    /// <summary>The private key in PEM. A secret.</summary>
    [Input("privateKeyPem", required: true)]
    public Input<string>? PrivateKeyPem
    {
        get;
        set => field = SecretInput.Of(value);
    }

    /// <summary>Whether the certificate names its issuer's key; false by default.</summary>
    [Input("setAuthorityKeyId")]
    public Input<bool>? SetAuthorityKeyId { get; set; }

    /// <summary>Whether the certificate names its own key; false by default.</summary>
    [Input("setSubjectKeyId")]
    public Input<bool>? SetSubjectKeyId { get; set; }

    /// <summary>Whom the certificate is issued to.</summary>
    [Input("subject")]
    public Input<SelfSignedCertSubjectArgs>? Subject { get; set; }

    /// <summary>URIs that the certificate is valid for.</summary>
    [field: Input("uris")]
    public InputList<string> Uris
    {
        get => field ??= new();
        set;
    }

    /// <summary>Hours from issue to end.</summary>
    [Input("validityPeriodHours", required: true)]
    public Input<int> ValidityPeriodHours { get; set; } = null!;

    /// <summary>New arguments with nothing set.</summary>
    public static new SelfSignedCertArgs Empty => new();
}
