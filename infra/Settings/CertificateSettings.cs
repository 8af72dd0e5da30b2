using System.Collections.Immutable;
using KubeExpose.Infra.Settings.Bounds;

namespace KubeExpose.Infra.Settings;

/// <summary>The certificate: where it comes from, whom it names, how long it lives. Config group <c>certificate</c>.</summary>
public sealed record CertificateSettings
{
    /// <summary>
    /// Where the certificate comes from: <c>selfSigned</c>, it signs itself; <c>ca</c>, an authority of the stack's own signs it;
    /// <c>existing</c>, a Secret that something else keeps; <c>provided</c>, a pair given as settings, the key as a secret. A pair of the
    /// last two may be for any name: it is proven by a name of its own.
    /// </summary>
    public CertificateMode Mode { get; init; } = CertificateMode.SelfSigned;

    /// <summary>The key. P256 by default, with profile tutorial RSA2048. Modes <c>selfSigned</c> and <c>ca</c>.</summary>
    public KeyAlgorithm? Algorithm { get; init; }

    /// <summary>
    /// Days from issue to expiry. 90 by default, with profile tutorial 365. Browsers accept 398, and from 2029 on no more than 47. A
    /// certificate of 6 days is renewed when 2 are left: updates must run more often than that (<see cref="RenewBeforeDays"/>).
    /// </summary>
    [Between(1, 398, Unit = "days")]
    public int? ValidityDays { get; init; }

    /// <summary>
    /// Days before expiry from which an update issues a new certificate, less than <see cref="ValidityDays"/>. A third of the validity by
    /// default.
    /// </summary>
    [Between(1, 397, Unit = "days")]
    public int? RenewBeforeDays { get; init; }

    /// <summary>Further DNS names clients use, beside the Service's four; <c>*.example.com</c> stands for one label.</summary>
    [DnsName(Wildcard = true, IfAddress = "an address belongs into certificate.ipAddresses")]
    public ImmutableArray<string> DnsNames { get; init; } = [];

    /// <summary>IP addresses clients use.</summary>
    [IPAddress(IfName = "a name belongs into certificate.dnsNames")]
    public ImmutableArray<string> IpAddresses { get; init; } = [];

    /// <summary>Whether the certificate names the Service's cluster IPs.</summary>
    public bool IncludeClusterIP { get; init; }

    /// <summary>
    /// Whether the certificate names the load balancer's addresses. By default where the stack waits for them
    /// (<c>service.waitForAddress</c>), for the certificate does too.
    /// </summary>
    public bool? IncludeExternalAddresses { get; init; }

    /// <summary>
    /// Whether each renewal makes a new key. Set it to false where clients pin the key; a new one then takes another
    /// <see cref="RotationToken"/>.
    /// </summary>
    public bool RotateKey { get; init; } = true;

    /// <summary>Any text; changing it issues a new key and certificate with the next update.</summary>
    public string? RotationToken { get; init; }

    /// <summary>
    /// Mode <c>existing</c>: the name of a Secret of type kubernetes.io/tls. It has to be there before the update, and so its namespace:
    /// with <c>app.createNamespace</c> begin in another mode.
    /// </summary>
    [ObjectName]
    public string? ExistingSecret { get; init; }

    /// <summary>
    /// Mode <c>provided</c>: the certificate in PEM, followed by what signed it. Every client gets it, so it is public: as a secret or not.
    /// </summary>
    [Secret]
    public string? CertificatePem { get; init; }

    /// <summary>
    /// Mode <c>provided</c>: the certificate's private key in PEM, without a passphrase. In clear it is refused: <c>pulumi config set
    /// --path certificate.privateKeyPem --secret &lt; FILE</c>.
    /// </summary>
    [Secret]
    public string? PrivateKeyPem { get; init; }

    /// <summary>Whether the stack makes the certificate, and so renews it.</summary>
    internal bool IsIssuedHere => Mode is CertificateMode.SelfSigned or CertificateMode.Ca;

    // a record would show the private key to whoever prints it
    private bool PrintMembers(System.Text.StringBuilder text)
    {
        text.Append("Mode = ").Append(Mode);
        return true;
    }
}
