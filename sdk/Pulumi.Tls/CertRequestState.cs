using Pulumi.Tls.Inputs;

namespace Pulumi.Tls;

/// <summary>What is known about a <see cref="CertRequest"/> that is read.</summary>
public sealed class CertRequestState : ResourceArgs
{
    /// <summary>The certificate request in PEM.</summary>
    [Input("certRequestPem")]
    public Input<string>? CertRequestPem { get; set; }

    /// <summary>DNS names that the certificate is valid for.</summary>
    [field: Input("dnsNames")]
    public InputList<string> DnsNames
    {
        get => field ??= new();
        set;
    }

    /// <summary>IP addresses that the certificate is valid for.</summary>
    [field: Input("ipAddresses")]
    public InputList<string> IpAddresses
    {
        get => field ??= new();
        set;
    }

    /// <summary>The private key's algorithm.</summary>
    [Input("keyAlgorithm")]
    public Input<string>? KeyAlgorithm { get; set; }

    /// <summary>The private key in PEM. A secret.</summary>
    [Input("privateKeyPem")]
    public Input<string>? PrivateKeyPem
    {
        get;
        set => field = SecretInput.Of(value);
    }

    /// <summary>Whom the certificate is issued to.</summary>
    [Input("subject")]
    public Input<CertRequestSubjectGetArgs>? Subject { get; set; }

    /// <summary>URIs that the certificate is valid for.</summary>
    [field: Input("uris")]
    public InputList<string> Uris
    {
        get => field ??= new();
        set;
    }

    /// <summary>New state with nothing known.</summary>
    public static new CertRequestState Empty => new();
}
