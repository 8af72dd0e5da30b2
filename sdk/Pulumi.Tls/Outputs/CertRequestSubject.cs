using System.Collections.Immutable;

namespace Pulumi.Tls.Outputs;

/// <summary>Whom a certificate is asked for.</summary>
[OutputType]
public sealed class CertRequestSubject
{
    /// <summary>CN: the subject's name.</summary>
    public readonly string? CommonName;

    /// <summary>C: the country's two letters.</summary>
    public readonly string? Country;

    /// <summary>The subject's e-mail address.</summary>
    public readonly string? EmailAddress;

    /// <summary>L: the city.</summary>
    public readonly string? Locality;

    /// <summary>O: the organization.</summary>
    public readonly string? Organization;

    /// <summary>OU: the part of the organization.</summary>
    public readonly string? OrganizationalUnit;

    /// <summary>The postal code.</summary>
    public readonly string? PostalCode;

    /// <summary>ST: the state or province.</summary>
    public readonly string? Province;

    /// <summary>The subject's serial number; not the certificate's.</summary>
    public readonly string? SerialNumber;

    /// <summary>The lines of the street address.</summary>
    public readonly ImmutableArray<string> StreetAddresses;

    [OutputConstructor]
    private CertRequestSubject(
        string? commonName,
        string? country,
        string? emailAddress,
        string? locality,
        string? organization,
        string? organizationalUnit,
        string? postalCode,
        string? province,
        string? serialNumber,
        ImmutableArray<string> streetAddresses
    )
    {
        CommonName = commonName;
        Country = country;
        EmailAddress = emailAddress;
        Locality = locality;
        Organization = organization;
        OrganizationalUnit = organizationalUnit;
        PostalCode = postalCode;
        Province = province;
        SerialNumber = serialNumber;
        StreetAddresses = streetAddresses;
    }
}
