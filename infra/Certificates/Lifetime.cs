using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Certificates;

/// <summary>How long a certificate is valid and when it is renewed, in the hours that the provider counts.</summary>
/// <param name="ValidityHours">Hours from issue to expiry.</param>
/// <param name="RenewalHours">Hours before expiry from which an update renews it.</param>
internal sealed record Lifetime(int ValidityHours, int RenewalHours)
{
    /// <summary>The lifetime that was chosen, or the profile's; renewed in the last third unless the settings say.</summary>
    internal static Lifetime Of(CertificateSettings settings, Profile profile)
    {
        var hours = (settings.ValidityDays ?? profile.ValidityDays) * 24;
        return new(hours, settings.RenewBeforeDays * 24 ?? hours / 3);
    }
}
