using System.Collections.Immutable;

namespace KubeExpose.Infra.Nginx;

/// <summary>Who the client is, where others say so.</summary>
internal static class ClientAddress
{
    /// <summary>The http block's part.</summary>
    internal static ImmutableArray<Directive> For(NginxModel model) =>
        model.Settings.TrustedProxies.IsEmpty
            ? []
            :
            [
                .. model.Settings.TrustedProxies.Select(network => Directive.Line("set_real_ip_from", network)),
                Directive.Line("real_ip_header", model.ProxyProtocol ? "proxy_protocol" : "X-Forwarded-For"),
                Directive.Line("real_ip_recursive", "on").Because("of several proxies, the first that is not trusted"),
            ];
}
