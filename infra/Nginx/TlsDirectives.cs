using System.Collections.Immutable;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Nginx;

/// <summary>TLS as Mozilla's server-side guideline 6.0 asks for it.</summary>
internal static class TlsDirectives
{
    private static readonly ImmutableArray<string> IntermediateCiphers =
    [
        "ECDHE-ECDSA-AES128-GCM-SHA256",
        "ECDHE-RSA-AES128-GCM-SHA256",
        "ECDHE-ECDSA-AES256-GCM-SHA384",
        "ECDHE-RSA-AES256-GCM-SHA384",
        "ECDHE-ECDSA-CHACHA20-POLY1305",
        "ECDHE-RSA-CHACHA20-POLY1305",
    ];

    /// <summary>The http block's part: certificate, versions, ciphers, groups, sessions.</summary>
    internal static ImmutableArray<Directive> For(NginxModel model) =>
        [
            Directive.Line("ssl_certificate", $"{model.Paths.Certificate}/tls.crt"),
            Directive.Line("ssl_certificate_key", $"{model.Paths.Certificate}/tls.key"),
            .. Profile(model.Settings.TlsProfile),
            Directive.Line("ssl_ecdh_curve", $"{(model.Settings.PostQuantum ? "X25519MLKEM768:" : "")}X25519:prime256v1:secp384r1"),
            Directive.Line("ssl_session_timeout", "1d"),
            Directive
                .Line("ssl_conf_command", "NumTickets", "1")
                .Because("a second ticket costs a tenth of the handshake, and each resumption brings a new one"),
            .. model.Settings.SharedSessionTickets
                ? [Directive.Line("ssl_session_ticket_key", $"{model.Paths.Tickets}/{SessionTickets.File}")]
                : ImmutableArray<Directive>.Empty,
        ];

    private static ImmutableArray<Directive> Profile(TlsProfile profile) =>
        profile switch
        {
            TlsProfile.Modern => [Directive.Line("ssl_protocols", "TLSv1.3"), Directive.Line("ssl_prefer_server_ciphers", "off")],
            _ =>
            [
                Directive.Line("ssl_protocols", "TLSv1.2", "TLSv1.3"),
                Directive.Line("ssl_ciphers", string.Join(':', IntermediateCiphers)),
                Directive.Line(
                    "ssl_conf_command",
                    "Ciphersuites",
                    "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256"
                ),
                Directive.Line("ssl_prefer_server_ciphers", "on"),
                Directive
                    .Line("ssl_conf_command", "Options", "PrioritizeChaCha")
                    .Because("who has no AES in hardware asks for ChaCha20 first, and gets it"),
                Directive.Line("ssl_session_cache", "shared:tls:2m").Because("for clients of TLS 1.2 without tickets; about 8000 sessions"),
            ],
        };
}
