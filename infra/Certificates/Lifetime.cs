using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Certificates;

/// <summary>How long a certificate is valid and when it is renewed, in the hours that the provider counts.</summary>
/// <param name="ValidityDays">Days from issue to expiry.</param>
/// <param name="RenewBeforeDays">Days before expiry from which on it is renewed; null for a third of the validity.</param>
internal sealed record Lifetime(int ValidityDays, int? RenewBeforeDays)
{
    /// <summary>Hours from issue to expiry.</summary>
    internal int ValidityHours => ValidityDays * 24;

    /// <summary>Hours before expiry from which an update renews it.</summary>
    internal int RenewalHours => RenewBeforeDays is { } days ? days * 24 : ValidityHours / 3;

    /// <summary>What is wrong with it, under the keys of the group <c>certificate</c>.</summary>
    internal IEnumerable<Fault> Faults()
    {
        if (ValidityDays is < 1 or > 398)
        {
            yield return new("certificate.validityDays", ValidityDays, "1 to 398 (days)");
        }
        else if (RenewBeforeDays is { } days && (days < 1 || days >= ValidityDays))
        {
            yield return new(
                "certificate.renewBeforeDays",
                days,
                ValidityDays == 1
                    ? "nothing while certificate.validityDays is 1"
                    : $"1 to {ValidityDays - 1} (days; less than certificate.validityDays)",
                "leave it out for a third of the validity"
            );
        }
    }
}
