using System.Net;
using System.Text.Json;

namespace KubeExpose.EndToEnd.Harness.Load;

/// <summary>What is asked: a host's page at an address, whatever DNS says of the host, as with curl's <c>--connect-to</c>.</summary>
/// <param name="Address">Where connections go.</param>
/// <param name="Host">The name that is asked for, and that the certificate must be for.</param>
internal sealed record LoadTarget(IPEndPoint Address, string Host)
{
    /// <summary>The certificates that are trusted, and no others, in PEM; null for HTTP without TLS.</summary>
    public string? TrustedPem { get; init; }

    /// <summary>The page's path.</summary>
    public string Path { get; init; } = "/";

    /// <summary>What the page must contain; null when any page with status 200 is an answer.</summary>
    public string? Expected { get; init; }

    /// <summary>A stack's application, over HTTPS at its cluster IP.</summary>
    /// <param name="outputs">The stack's outputs.</param>
    public static LoadTarget Of(JsonElement outputs) =>
        new(
            new(
                IPAddress.Parse(outputs.GetProperty("clusterIP").GetString()!),
                outputs.GetProperty("ports").GetProperty("https").GetInt32()
            ),
            outputs.GetProperty("dnsName").GetString()!
        )
        {
            TrustedPem = outputs.GetProperty("caCertificatePem").GetString(),
            Expected = "Welcome to nginx!",
        };
}
