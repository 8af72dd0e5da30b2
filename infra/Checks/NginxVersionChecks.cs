using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Checks;

/// <summary>Settings that an older nginx does not know, where the image's tag tells that it is one.</summary>
internal static class NginxVersionChecks
{
    /// <summary>The faults.</summary>
    internal static IEnumerable<Fault> Faults(StackSettings settings)
    {
        // the tutorial's configuration has none of them
        if (settings.Profile.UnusedSettings.Contains("nginx") || NginxVersion.Of(settings.NginxImage) is not { } version)
        {
            return [];
        }

        var nginx = settings.Nginx;
        return
        [
            .. Fault.If(
                nginx.Http2 && IsBefore("1.25.1"),
                nginx.Http2,
                Allowed("false", "HTTP/2 is switched on this way since nginx 1.25.1")
            ),
            .. Fault.If(
                nginx.KeepaliveMinSeconds > 0 && IsBefore("1.27.4"),
                nginx.KeepaliveMinSeconds,
                Allowed("0", "keepalive_min_timeout is known since nginx 1.27.4")
            ),
            .. Fault.If(
                nginx.PostQuantum && IsBefore("1.28.1"),
                nginx.PostQuantum,
                Allowed("false", "OpenSSL 3.5 is in the images since nginx 1.28.1")
            ),
            .. Fault.If(
                nginx.MergeHeaders && IsBefore("1.29.3"),
                nginx.MergeHeaders,
                Allowed("false", "add_header_inherit is known since nginx 1.29.3")
            ),
        ];

        bool IsBefore(string known) => version < Version.Parse(known);

        string Allowed(string value, string since) => $"{value} with workload.image {settings.NginxImage}: {since}";
    }
}
