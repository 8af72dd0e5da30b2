using System.Text.Json;
using System.Text.Json.Nodes;
using KubeExpose.Tools.Files;

namespace KubeExpose.Tools.Verification;

/// <summary>What a stack's outputs say of where it is found.</summary>
/// <param name="All">The URLs, outermost first.</param>
/// <param name="Inside">Host names and addresses that lead there from inside the cluster only.</param>
/// <param name="TrustPem">What clients have to trust; null where they trust what every machine does.</param>
internal sealed record StackUrls(IReadOnlyList<Uri> All, IReadOnlyCollection<string> Inside, string? TrustPem)
{
    /// <summary>Reads outputs as <c>pulumi stack output --json</c> prints them.</summary>
    /// <exception cref="ToolException">That is not what the text is.</exception>
    public static StackUrls Read(string json)
    {
        try
        {
            var outputs = JsonNode.Parse(json)!.AsObject();
            return new(
                [.. Texts(outputs["urls"]).Select(url => new Uri(url))],
                [.. Texts(outputs["dnsName"]).Concat(Texts(outputs["clusterIPs"]))],
                outputs["caCertificatePem"]?.GetValue<string>()
            );
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or NullReferenceException or UriFormatException)
        {
            throw new ToolException("these are no outputs of a stack: give what pulumi stack output --json prints");
        }
    }

    /// <summary>Whether a URL is for clients outside the cluster.</summary>
    public bool IsOutside(Uri url) => !Inside.Contains(url.DnsSafeHost, StringComparer.Ordinal);

    private static IEnumerable<string> Texts(JsonNode? output) =>
        output switch
        {
            null => [],
            JsonArray list => list.Select(entry => entry!.GetValue<string>()),
            _ => [output.GetValue<string>()],
        };
}
