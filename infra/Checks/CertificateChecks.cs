using System.Collections.Immutable;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Infra.Checks;

/// <summary>What a certificate's mode needs or leaves unused, its lifetime, and the names that it shall have.</summary>
internal static class CertificateChecks
{
    // more names make the handshake's first flight too long for one round trip
    private const int MaxNames = 100;

    private static readonly ImmutableArray<string> OfIssued =
    [
        nameof(CertificateSettings.Algorithm),
        nameof(CertificateSettings.ValidityDays),
        nameof(CertificateSettings.RenewBeforeDays),
        nameof(CertificateSettings.DnsNames),
        nameof(CertificateSettings.IpAddresses),
        nameof(CertificateSettings.IncludeClusterIP),
        nameof(CertificateSettings.IncludeExternalAddresses),
        nameof(CertificateSettings.RotateKey),
        nameof(CertificateSettings.RotationToken),
    ];

    /// <summary>The faults.</summary>
    /// <param name="settings">What was read.</param>
    /// <param name="now">The time that a given certificate must be valid at.</param>
    internal static IEnumerable<Fault> Faults(StackSettings settings, DateTimeOffset now) =>
        [
            .. Mode(settings.Certificate),
            .. Lifetime(settings.Certificate, settings.Profile),
            .. Names(settings.Certificate, settings.Route, settings.ServiceNames),
            .. Addresses(settings.Certificate, settings.Service),
            .. ProvidedPairChecks.Faults(settings.Certificate, now),
        ];

    private static IEnumerable<Fault> Mode(CertificateSettings certificate) =>
        [
            .. Only(
                CertificateMode.Existing,
                certificate,
                nameof(certificate.ExistingSecret),
                "the name of a Secret of type kubernetes.io/tls"
            ),
            .. Only(CertificateMode.Provided, certificate, nameof(certificate.CertificatePem), "a certificate in PEM"),
            .. Only(CertificateMode.Provided, certificate, nameof(certificate.PrivateKeyPem), "a private key in PEM"),
            .. certificate.IsIssuedHere
                ? []
                : ChosenSettings
                    .Of(certificate, OfIssued)
                    .Select(setting => new Fault(
                        $"certificate.{setting.Key}",
                        setting.Value,
                        $"nothing while certificate.mode is {SettingNames.Of(certificate.Mode)}: that certificate is not made here",
                        "leave it out, or set certificate.mode to selfSigned or ca"
                    )),
        ];

    private static IEnumerable<Fault> Only(CertificateMode mode, CertificateSettings certificate, string property, string what)
    {
        var key = $"certificate.{SettingNames.KeyOfExpression(property)}";
        return (
            mode == certificate.Mode,
            ChosenSettings.Of(certificate, property).Select(setting => setting.Value).SingleOrDefault()
        ) switch
        {
            (true, null) => [new(key, null, what, $"it goes with certificate.mode {SettingNames.Of(mode)}")],
            (false, { } given) =>
            [
                new(
                    key,
                    given,
                    $"nothing while certificate.mode is {SettingNames.Of(certificate.Mode)}",
                    $"set certificate.mode to {SettingNames.Of(mode)}, or leave it out"
                ),
            ],
            _ => [],
        };
    }

    private static IEnumerable<Fault> Lifetime(CertificateSettings certificate, Profile profile)
    {
        var days = certificate.ValidityDays ?? profile.ValidityDays;
        return Fault.If(
            days > 0 && certificate.RenewBeforeDays >= days,
            certificate.RenewBeforeDays,
            days == 1
                ? $"nothing while {SettingNames.KeyOf(certificate.ValidityDays)} is 1"
                : $"1 to {days - 1} (days; less than {SettingNames.KeyOf(certificate.ValidityDays)})",
            "leave it out for a third of the validity"
        );
    }

    private static IEnumerable<Fault> Names(CertificateSettings certificate, RouteSettings route, ImmutableArray<string> serviceNames) =>
        [
            .. Fault.IfAny(certificate.DnsNames, serviceNames.Contains, "a name that the Service does not have anyway", "leave it out"),
            .. Fault.IfAny(
                certificate.IpAddresses,
                address => address is "0.0.0.0" or "::",
                "the address of a host; this one means all of them"
            ),
            .. serviceNames.Length + certificate.DnsNames.Length + route.Hostnames.Length + certificate.IpAddresses.Length
                is > MaxNames
                    and var count
                ?
                [
                    new Fault(
                        SettingNames.KeyOf(certificate.DnsNames),
                        $"{count} names and addresses",
                        $"at most {MaxNames} with the Service's own"
                    ),
                ]
                : Array.Empty<Fault>(),
        ];

    private static IEnumerable<Fault> Addresses(CertificateSettings certificate, ServiceSettings service) =>
        [
            .. Fault.If(
                certificate.IncludeClusterIP && !service.HasClusterIP,
                certificate.IncludeClusterIP,
                "a service.type that has a cluster IP",
                $"{service.Type} has none: remove it"
            ),
            .. Fault.If(
                certificate.IncludeExternalAddresses is true && service.Type != ServiceType.LoadBalancer,
                certificate.IncludeExternalAddresses,
                "service.type LoadBalancer",
                $"remove it; addresses that you know go into {SettingNames.KeyOf(certificate.IpAddresses)}"
            ),
            .. Fault.If(
                certificate.IncludeExternalAddresses is true
                    && service.Type == ServiceType.LoadBalancer
                    && !AddressWait.IsForLoadBalancer(service),
                certificate.IncludeExternalAddresses,
                "an update that waits for the load balancer's address",
                $"set {SettingNames.KeyOf(service.WaitForAddress)} to true"
            ),
        ];
}
