using System.Collections.Immutable;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;

namespace KubeExpose.Tools.Secrets;

/// <summary>The subject of a certificate, from the inputs of a certificate or a certificate request.</summary>
internal static class CertificateSubject
{
    private static readonly ImmutableArray<(string Input, string Oid)> Attributes =
    [
        ("country", "2.5.4.6"),
        ("organization", "2.5.4.10"),
        ("organizationalUnit", "2.5.4.11"),
        ("locality", "2.5.4.7"),
        ("province", "2.5.4.8"),
        ("streetAddresses", "2.5.4.9"),
        ("postalCode", "2.5.4.17"),
        ("commonName", "2.5.4.3"),
        ("serialNumber", "2.5.4.5"),
        ("emailAddress", "1.2.840.113549.1.9.1"),
    ];

    /// <summary>The distinguished name in <c>subject</c>; empty when there is none.</summary>
    public static X500DistinguishedName Name(JsonObject inputs)
    {
        var name = new X500DistinguishedNameBuilder();
        // the builder writes the last attribute first
        foreach (var (input, oid) in Attributes.Reverse())
        {
            foreach (var value in Texts(inputs["subject"]?[input]))
            {
                name.Add(oid, value);
            }
        }

        return name.Build();
    }

    /// <summary>The names and addresses in <c>dnsNames</c>, <c>ipAddresses</c> and <c>uris</c>; null when there are none.</summary>
    public static X509Extension? AlternativeNames(JsonObject inputs)
    {
        var names = new SubjectAlternativeNameBuilder();
        foreach (var name in Texts(inputs["dnsNames"]))
        {
            names.AddDnsName(name);
        }

        foreach (var address in Texts(inputs["ipAddresses"]))
        {
            names.AddIpAddress(System.Net.IPAddress.Parse(address));
        }

        foreach (var uri in Texts(inputs["uris"]))
        {
            names.AddUri(new Uri(uri));
        }

        // an empty SEQUENCE has two bytes; when the subject is empty, the extension is critical (RFC 5280, 4.2.1.6)
        var extension = names.Build(critical: Name(inputs).RawData.Length == 2);
        return extension.RawData.Length == 2 ? null : extension;
    }

    private static IEnumerable<string> Texts(JsonNode? value) =>
        value switch
        {
            null => [],
            JsonArray list => list.Select(entry => entry!.GetValue<string>()),
            _ => value.GetValue<string>() is { Length: > 0 } text ? [text] : [],
        };
}
