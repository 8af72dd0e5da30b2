using System.Text.RegularExpressions;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Infra.Checks;

/// <summary>
/// Annotations by which clouds let their load balancers speak the PROXY protocol, which nginx has to expect: otherwise it answers every
/// client with an error.
/// </summary>
internal static partial class ProxyProtocolChecks
{
    /// <summary>The faults.</summary>
    internal static IEnumerable<Fault> Faults(ServiceSettings service) =>
        service.ProxyProtocol || !service.LeadsToPods
            ? []
            : service
                .Annotations.Where(annotation => SwitchesOn(annotation.Key, annotation.Value))
                .Select(annotation => new Fault(
                    $"{SettingNames.KeyOf(service.Annotations)}.{annotation.Key}",
                    annotation.Value,
                    $"with {SettingNames.KeyOf(service.ProxyProtocol)} true, for nginx has to expect the PROXY protocol then",
                    $"set {SettingNames.KeyOf(service.ProxyProtocol)} true, or remove it"
                ));

    // AWS, Azure, Alibaba, Civo, DigitalOcean, Hetzner, Linode, OpenStack, Oracle, OVH, Scaleway and Vultr name it in the key; AWS, IBM
    // and Linode in the value also; cloudscale.ch has a key of its own
    private static bool SwitchesOn(string key, string value) =>
        Named().IsMatch(key) ? !Off().IsMatch(value)
        : Named().IsMatch(value) ? !NamedOff().IsMatch(value)
        : key.EndsWith("loadbalancer-pool-protocol", StringComparison.Ordinal) && value.StartsWith("proxy", StringComparison.Ordinal);

    [GeneratedRegex("proxy[-_]?protocol", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"\A\s*(false|off|no|none|0)?\s*\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Off();

    [GeneratedRegex(
        @"proxy[-_]?protocol[\w.]*""?\s*[:=]\s*""?(false|none|0)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex NamedOff();
}
