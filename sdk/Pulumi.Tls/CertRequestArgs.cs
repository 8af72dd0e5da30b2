using Pulumi.Tls.Inputs;

namespace Pulumi.Tls;

/// <summary>What a <see cref="CertRequest"/> asks for.</summary>
public sealed class CertRequestArgs : ResourceArgs
{
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

    /// <summary>The private key in PEM. A secret.</summary>
    [Input("privateKeyPem", required: true)]
    public Input<string>? PrivateKeyPem
    {
        get;
        set => field = SecretInput.Of(value);
    }

    /// <summary>Whom the certificate is issued to.</summary>
    [Input("subject")]
    public Input<CertRequestSubjectArgs>? Subject { get; set; }

    /// <summary>URIs that the certificate is valid for.</summary>
    [field: Input("uris")]
    public InputList<string> Uris
    {
        get => field ??= new();
        set;
    }

    /// <summary>New arguments with nothing set.</summary>
    public static new CertRequestArgs Empty => new();
}
