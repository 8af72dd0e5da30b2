using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;
using KubeExpose.Infra.Settings.Rules;

namespace KubeExpose.Infra.Certificates;

/// <summary>Settings that the certificate's mode needs, and those that it would silently leave unused.</summary>
internal static class ModeFaults
{
    private const string Hidden = "given";

    /// <summary>The faults.</summary>
    internal static IEnumerable<Fault> Of(CertificateSettings settings) =>
        [
            .. Only(
                CertificateMode.Existing,
                settings.Mode,
                "existingSecret",
                settings.ExistingSecret,
                "the name of a Secret of type kubernetes.io/tls"
            ),
            .. settings.ExistingSecret is { } secret && !IsObjectName(secret)
                ? new[]
                {
                    new Fault(
                        "certificate.existingSecret",
                        secret,
                        "a Secret's name: lower-case letters, digits, hyphens and dots, at most 253 characters"
                    ),
                }
                : [],
            .. Only(
                CertificateMode.Provided,
                settings.Mode,
                "certificatePem",
                settings.CertificatePem is null ? null : Hidden,
                "a certificate in PEM"
            ),
            .. Only(
                CertificateMode.Provided,
                settings.Mode,
                "privateKeyPem",
                settings.PrivateKeyPem is null ? null : Hidden,
                "a private key in PEM"
            ),
            .. settings.IsIssuedHere ? [] : OfIssued(settings),
        ];

    private static IEnumerable<Fault> Only(CertificateMode mode, CertificateMode chosen, string key, string? value, string what) =>
        (mode == chosen, value) switch
        {
            (true, null) => [new($"certificate.{key}", null, what, $"it goes with certificate.mode {Spelling.Of(mode)}")],
            (false, not null) =>
            [
                new(
                    $"certificate.{key}",
                    value,
                    $"nothing while certificate.mode is {Spelling.Of(chosen)}",
                    $"set certificate.mode to {Spelling.Of(mode)}, or leave it out"
                ),
            ],
            _ => [],
        };

    private static IEnumerable<Fault> OfIssued(CertificateSettings settings)
    {
        (string Key, object? Value, bool IsSet)[] unused =
        [
            ("algorithm", settings.Algorithm, settings.Algorithm is not null),
            ("validityDays", settings.ValidityDays, settings.ValidityDays is not null),
            ("renewBeforeDays", settings.RenewBeforeDays, settings.RenewBeforeDays is not null),
            ("dnsNames", string.Join(", ", settings.DnsNames), !settings.DnsNames.IsEmpty),
            ("ipAddresses", string.Join(", ", settings.IpAddresses), !settings.IpAddresses.IsEmpty),
            ("includeClusterIP", true, settings.IncludeClusterIP),
            ("includeExternalAddresses", true, settings.IncludeExternalAddresses),
            ("rotationToken", settings.RotationToken, settings.RotationToken is not null),
        ];
        return unused
            .Where(setting => setting.IsSet)
            .Select(setting => new Fault(
                $"certificate.{setting.Key}",
                setting.Value,
                $"nothing while certificate.mode is {Spelling.Of(settings.Mode)}: that certificate is not made here",
                "leave it out, or set certificate.mode to selfSigned or ca"
            ));
    }

    private static bool IsObjectName(string name) => name.Length <= 253 && name.Split('.').All(DnsName.IsLabel);
}
