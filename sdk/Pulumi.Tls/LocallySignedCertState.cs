namespace Pulumi.Tls;

/// <summary>What is known about a <see cref="LocallySignedCert"/> that is read.</summary>
public sealed class LocallySignedCertState : ResourceArgs
{
    /// <summary>Key usages and extended key usages, such as <c>digital_signature</c>, <c>server_auth</c>, <c>cert_signing</c>.</summary>
    [field: Input("allowedUses")]
    public InputList<string> AllowedUses
    {
        get => field ??= new();
        set;
    }

    /// <summary>The CA's certificate in PEM.</summary>
    [Input("caCertPem")]
    public Input<string>? CaCertPem { get; set; }

    /// <summary>The algorithm of the CA's private key.</summary>
    [Input("caKeyAlgorithm")]
    public Input<string>? CaKeyAlgorithm { get; set; }

    /// <summary>The CA's private key in PEM. A secret.</summary>
    [Input("caPrivateKeyPem")]
    public Input<string>? CaPrivateKeyPem
    {
        get;
        set => field = SecretInput.Of(value);
    }

    /// <summary>The certificate in PEM.</summary>
    [Input("certPem")]
    public Input<string>? CertPem { get; set; }

    /// <summary>The certificate request in PEM.</summary>
    [Input("certRequestPem")]
    public Input<string>? CertRequestPem { get; set; }

    /// <summary>Hours before its end from which the next update replaces the certificate, 0 by default.</summary>
    [Input("earlyRenewalHours")]
    public Input<int>? EarlyRenewalHours { get; set; }

    /// <summary>Whether the certificate may sign others; false by default.</summary>
    [Input("isCaCertificate")]
    public Input<bool>? IsCaCertificate { get; set; }

    /// <summary>How many CAs may stand between this one and a leaf; unlimited by default.</summary>
    [Input("maxPathLength")]
    public Input<int>? MaxPathLength { get; set; }

    /// <summary>Whether the certificate has ended or is within its early renewal.</summary>
    [Input("readyForRenewal")]
    public Input<bool>? ReadyForRenewal { get; set; }

    /// <summary>Whether the certificate names its own key; false by default.</summary>
    [Input("setSubjectKeyId")]
    public Input<bool>? SetSubjectKeyId { get; set; }

    /// <summary>When the certificate ends, RFC 3339.</summary>
    [Input("validityEndTime")]
    public Input<string>? ValidityEndTime { get; set; }

    /// <summary>Hours from issue to end.</summary>
    [Input("validityPeriodHours")]
    public Input<int>? ValidityPeriodHours { get; set; }

    /// <summary>When the certificate begins, RFC 3339.</summary>
    [Input("validityStartTime")]
    public Input<string>? ValidityStartTime { get; set; }

    /// <summary>New state with nothing known.</summary>
    public static new LocallySignedCertState Empty => new();
}
