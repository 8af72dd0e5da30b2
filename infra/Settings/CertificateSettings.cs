using System.Collections.Immutable;
using KubeExpose.Infra.Certificates;

namespace KubeExpose.Infra.Settings;

/// <summary>The certificate: where it comes from, whom it names, how long it lives. Config group <c>certificate</c>.</summary>
public sealed record CertificateSettings
{
    /// <summary>Where it comes from: <c>selfSigned</c> (default), <c>ca</c>, <c>existing</c> or <c>provided</c>.</summary>
    public CertificateMode Mode { get; init; } = CertificateMode.SelfSigned;

    /// <summary>
    /// The key: <c>P256</c>, <c>P384</c>, <c>RSA2048</c>, <c>RSA3072</c> or <c>RSA4096</c>. P256 by default, with profile tutorial
    /// RSA2048. Modes <c>selfSigned</c> and <c>ca</c>.
    /// </summary>
    public KeyAlgorithm? Algorithm { get; init; }

    /// <summary>
    /// Days from issue to expiry, 1 to 398, the most that browsers accept. 90 by default: public authorities go down to that and below,
    /// and a renewal costs one rollout; with profile tutorial 365.
    /// </summary>
    public int? ValidityDays { get; init; }

    /// <summary>
    /// Days before expiry from which an update issues a new one, 1 to less than <see cref="ValidityDays"/>. A third of the validity by
    /// default.
    /// </summary>
    public int? RenewBeforeDays { get; init; }

    /// <summary>Further DNS names clients use, beside the Service's four; <c>*.example.com</c> stands for one label.</summary>
    public ImmutableArray<string> DnsNames { get; init; } = [];

    /// <summary>IP addresses clients use.</summary>
    public ImmutableArray<string> IpAddresses { get; init; } = [];

    /// <summary>Whether the Service's cluster IPs are named. False by default.</summary>
    public bool IncludeClusterIP { get; init; }

    /// <summary>
    /// Whether the load balancer's addresses are named. False by default; the certificate then waits for them, as
    /// <c>service.waitForAddress</c> must.
    /// </summary>
    public bool IncludeExternalAddresses { get; init; }

    /// <summary>
    /// Any text; changing it issues a new key and certificate with the next update. A renewal in time keeps the key: change this as often
    /// as yours must.
    /// </summary>
    public string? RotationToken { get; init; }

    /// <summary>
    /// Mode <c>existing</c>: the name of a Secret of type kubernetes.io/tls. It has to be there before the update, and so its namespace:
    /// with <c>app.createNamespace</c> begin in another mode.
    /// </summary>
    public string? ExistingSecret { get; init; }

    /// <summary>Mode <c>provided</c>: the certificate in PEM, and what signed it after it. A secret.</summary>
    [Secret]
    public string? CertificatePem { get; init; }

    /// <summary>Mode <c>provided</c>: the certificate's private key in PEM, not encrypted. A secret.</summary>
    [Secret]
    public string? PrivateKeyPem { get; init; }

    /// <summary>Whether the stack makes the certificate, and so renews it.</summary>
    internal bool IsIssuedHere => Mode is CertificateMode.SelfSigned or CertificateMode.Ca;

    /// <summary>The key's algorithm, chosen or the profile's.</summary>
    internal KeyAlgorithm AlgorithmFor(AppProfile profile) =>
        Algorithm ?? (profile == AppProfile.Tutorial ? KeyAlgorithm.RSA2048 : KeyAlgorithm.P256);

    /// <summary>The life of an issued certificate, chosen or the profile's.</summary>
    internal Lifetime LifetimeFor(AppProfile profile) => new(ValidityDays ?? (profile == AppProfile.Tutorial ? 365 : 90), RenewBeforeDays);

    /// <summary>What is wrong with these settings.</summary>
    /// <param name="profile">Whose example the application follows.</param>
    /// <param name="serviceNames">The DNS names of the Service, which every certificate has or has to have.</param>
    /// <param name="now">The time against which a given certificate is judged.</param>
    internal IEnumerable<Fault> Faults(AppProfile profile, ImmutableArray<string> serviceNames, DateTimeOffset now) =>
        [
            .. LifetimeFor(profile).Faults(),
            .. SubjectFaults.DnsNames(DnsNames, serviceNames),
            .. SubjectFaults.IpAddresses(IpAddresses),
            .. SubjectFaults.Total([.. serviceNames, .. DnsNames, .. IpAddresses]),
            .. ModeFaults.Of(this),
            .. Mode == CertificateMode.Provided && CertificatePem is not null && PrivateKeyPem is not null
                ? ProvidedPair.Faults(CertificatePem, PrivateKeyPem, serviceNames, now)
                : [],
        ];

    // a record would show the private key to whoever prints it
    private bool PrintMembers(System.Text.StringBuilder text)
    {
        text.Append("Mode = ").Append(Mode);
        return true;
    }
}
