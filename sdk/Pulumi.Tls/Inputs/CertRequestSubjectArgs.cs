namespace Pulumi.Tls.Inputs;

/// <summary>Whom a certificate is asked for.</summary>
public sealed class CertRequestSubjectArgs : ResourceArgs
{
    /// <summary>CN: the subject's name.</summary>
    [Input("commonName")]
    public Input<string>? CommonName { get; set; }

    /// <summary>C: the country's two letters.</summary>
    [Input("country")]
    public Input<string>? Country { get; set; }

    /// <summary>The subject's e-mail address.</summary>
    [Input("emailAddress")]
    public Input<string>? EmailAddress { get; set; }

    /// <summary>L: the city.</summary>
    [Input("locality")]
    public Input<string>? Locality { get; set; }

    /// <summary>O: the organization.</summary>
    [Input("organization")]
    public Input<string>? Organization { get; set; }

    /// <summary>OU: the part of the organization.</summary>
    [Input("organizationalUnit")]
    public Input<string>? OrganizationalUnit { get; set; }

    /// <summary>The postal code.</summary>
    [Input("postalCode")]
    public Input<string>? PostalCode { get; set; }

    /// <summary>ST: the state or province.</summary>
    [Input("province")]
    public Input<string>? Province { get; set; }

    /// <summary>The subject's serial number; not the certificate's.</summary>
    [Input("serialNumber")]
    public Input<string>? SerialNumber { get; set; }

    /// <summary>The lines of the street address.</summary>
    [field: Input("streetAddresses")]
    public InputList<string> StreetAddresses
    {
        get => field ??= new();
        set;
    }

    /// <summary>New arguments with nothing set.</summary>
    public static new CertRequestSubjectArgs Empty => new();
}
