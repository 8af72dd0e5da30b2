using KubeExpose.EndToEnd.Harness;
using KubeExpose.EndToEnd.Harness.Load;

namespace KubeExpose.EndToEnd.Certificates;

/// <summary>What must hold when a certificate makes way for another one.</summary>
internal static class Unnoticed
{
    /// <summary>The settings of a stack whose own authority signs.</summary>
    /// <param name="certificate">More of the group <c>certificate</c>, as JSON.</param>
    /// <param name="isProven">Whether the stack proves itself too; the client outside sees as much.</param>
    public static string Settings(string certificate = "", bool isProven = false) =>
        $$"""
            {
              "certificate": { "mode": "ca"{{(certificate is "" ? "" : $",{certificate}")}} }, "workload": { "preStopSeconds": 5 },
              "verification": {{(isProven ? "{}" : """{ "enabled": false }""")}}
            }
            """;

    /// <summary>Brings the change up while a client asks, which trusts what it trusted before.</summary>
    public static async Task UpAsync(PulumiStack stack)
    {
        var before = await stack.OutputsAsync();
        await using var client = LoadClient.Start(LoadTarget.Of(before), LoadPlan.Watching);

        await stack.UpAsync();
        await client.StopAsync();

        client.Reasons.ShouldBeEmpty();
        client.Answered.ShouldBeGreaterThan(20);
        var after = await stack.OutputsAsync();
        after.GetProperty("certificateFingerprint").GetString().ShouldNotBe(before.GetProperty("certificateFingerprint").GetString());
        after.GetProperty("caCertificatePem").GetString().ShouldBe(before.GetProperty("caCertificatePem").GetString());
        (await Cluster.SecretsAsync(stack.Namespace)).ShouldBe([after.GetProperty("resourceNames").GetProperty("Secret").GetString()!]);
        await stack.ShouldBeUpToDateAsync();
    }
}
