using System.Text.Json.Nodes;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Certificates;

/// <summary>Makes certificates of a stack in mode <c>ca</c> due: the clock can't be moved, but what the provider goes by can.</summary>
internal static class Ageing
{
    /// <summary>What a preview calls the certificate.</summary>
    public const string Signed = "tls:index/locallySignedCert:LocallySignedCert::signed-certificate";

    /// <summary>What a preview calls the certificate of the same term, with which the key is replaced.</summary>
    public const string Clock = "tls:index/selfSignedCert:SelfSignedCert::clock";

    /// <summary>Has the server's certificate expire at <paramref name="expiry"/>, and be past its renewal in the stack's outputs.</summary>
    public static Task UntilAsync(PulumiStack stack, DateTimeOffset expiry) => UntilAsync(stack, expiry, Signed, Clock);

    /// <summary>Has certificates, named as a preview calls them, expire at <paramref name="expiry"/>.</summary>
    public static async Task UntilAsync(PulumiStack stack, DateTimeOffset expiry, params string[] certificates)
    {
        var state = JsonNode.Parse(await stack.ExportAsync())!;
        var resources = state["deployment"]!["resources"]!.AsArray();
        foreach (var name in certificates)
        {
            Of(name)["validityEndTime"] = expiry.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ");
        }

        resources[0]!["outputs"]!["certificateRenewFrom"] = "2026-01-01T00:00:00Z";
        await stack.ImportAsync(state.ToJsonString());

        JsonNode Of(string name) =>
            resources.Single(resource => resource!["urn"]!.GetValue<string>().EndsWith(name, StringComparison.Ordinal))!["outputs"]!;
    }
}
