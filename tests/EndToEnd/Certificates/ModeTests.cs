using System.Text.Json;
using KubeExpose.EndToEnd.Harness;
using KubeExpose.EndToEnd.Harness.Load;
using KubeExpose.Infra.Tests.Certificates;

namespace KubeExpose.EndToEnd.Certificates;

public sealed class ModeTests
{
    private const string Existing = "own-pair";

    [Fact]
    public async Task Each_mode_leads_to_the_next_unnoticed_by_clients_that_trust_both_and_leaves_no_secret_behind()
    {
        using var own = GivenPair.For("my-nginx");
        await using var stack = await PulumiStack.CreateAsync();
        await UpAsync(stack, new { mode = "selfSigned" });
        await UpAsync(stack, new { mode = "ca" });
        var first = await stack.OutputsAsync();
        await ExistingPair.CreateAsync(stack, own, Existing);
        var target = LoadTarget.Of(first);
        await using var client = LoadClient.Start(
            target with
            {
                Host = first.GetProperty("serviceName").GetString()!,
                TrustedPem = $"{target.TrustedPem}{own.AuthorityPem}\n",
            },
            LoadPlan.Watching
        );

        var provided = await UpAsync(stack, new { mode = "provided", certificatePem = own.ChainPem }, privateKeyPem: own.PrivateKeyPem);
        var existing = await UpAsync(stack, new { mode = "existing", existingSecret = Existing }, kept: false);

        await client.StopAsync();
        client.Reasons.ShouldBeEmpty();
        client.Answered.ShouldBeGreaterThan(20);
        provided.GetProperty("certificateFingerprint").GetString().ShouldNotBe(first.GetProperty("certificateFingerprint").GetString());
        existing.GetProperty("certificateFingerprint").GetString().ShouldBe(provided.GetProperty("certificateFingerprint").GetString());
        existing.GetProperty("caCertificatePem").GetString().ShouldBe($"{own.AuthorityPem}\n");
        existing.TryGetProperty("certificateRenewFrom", out _).ShouldBeFalse();
        await UpAsync(stack, new { mode = "selfSigned" });
    }

    /// <summary>Brings the stack up in a mode, and looks whether it is all there and nothing more.</summary>
    /// <param name="kept">Whether the certificate is in a Secret of the stack's own.</param>
    /// <param name="privateKeyPem">The key, given as a secret; null for none.</param>
    private static async Task<JsonElement> UpAsync(PulumiStack stack, object certificate, bool kept = true, string? privateKeyPem = null)
    {
        await stack.ConfigureAsync(JsonSerializer.Serialize(new { certificate, workload = new { replicas = 2, preStopSeconds = 5 } }));
        if (privateKeyPem is not null)
        {
            await stack.SetSecretAsync("certificate.privateKeyPem", privateKeyPem);
        }

        await stack.UpAsync();
        await stack.ShouldBeUpToDateAsync();
        var outputs = await stack.OutputsAsync();
        (await Cluster.SecretsAsync(stack.Namespace))
            .Where(name => name != Existing)
            .ShouldBe(kept ? [outputs.GetProperty("resourceNames").GetProperty("Secret").GetString()!] : []);
        return outputs;
    }
}
