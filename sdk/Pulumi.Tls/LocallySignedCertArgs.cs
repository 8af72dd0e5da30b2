namespace Pulumi.Tls;

/// <summary>What a <see cref="LocallySignedCert"/> is to be.</summary>
public sealed class LocallySignedCertArgs : ResourceArgs
{
    /// <summary>Key usages and extended key usages, such as <c>digital_signature</c>, <c>server_auth</c>, <c>cert_signing</c>.</summary>
    [field: Input("allowedUses", required: true)]
    public InputList<string> AllowedUses
    {
        get => field ??= new();
        set;
    }

    /// <summary>The CA's certificate in PEM.</summary>
    [Input("caCertPem", required: true)]
    public Input<string> CaCertPem { get; set; } = null!;

    /// <summary>The CA's private key in PEM. A secret.</summary>
    [Input("caPrivateKeyPem", required: true)]
    public Input<string>? CaPrivateKeyPem
    {
        get;
        set => field = SecretInput.Of(value);
    }

    /// <summary>The certificate request in PEM.</summary>
    [Input("certRequestPem", required: true)]
    public Input<string> CertRequestPem { get; set; } = null!;

    /// <summary>Hours before its end from which the next update replaces the certificate, 0 by default.</summary>
    [Input("earlyRenewalHours")]
    public Input<int>? EarlyRenewalHours { get; set; }

    /// <summary>Whether the certificate may sign others; false by default.</summary>
    [Input("isCaCertificate")]
    public Input<bool>? IsCaCertificate { get; set; }

    /// <summary>How many CAs may stand between this one and a leaf; unlimited by default.</summary>
    [Input("maxPathLength")]
    public Input<int>? MaxPathLength { get; set; }

    /// <summary>Whether the certificate names its own key; false by default.</summary>
    [Input("setSubjectKeyId")]
    public Input<bool>? SetSubjectKeyId { get; set; }

    /// <summary>Hours from issue to end.</summary>
    [Input("validityPeriodHours", required: true)]
    public Input<int> ValidityPeriodHours { get; set; } = null!;

    /// <summary>New arguments with nothing set.</summary>
    public static new LocallySignedCertArgs Empty => new();
}
