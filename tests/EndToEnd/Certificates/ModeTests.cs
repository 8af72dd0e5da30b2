using System.Text.Json;
using KubeExpose.EndToEnd.Harness;
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
        await CreateSecretAsync(stack, own);
        await using var client = new VerifyingClient(
            $"{first.GetProperty("caCertificatePem").GetString()}{own.AuthorityPem}\n",
            first.GetProperty("clusterIP").GetString()!,
            first.GetProperty("serviceName").GetString()!
        );

        var provided = await UpAsync(
            stack,
            new
            {
                mode = "provided",
                certificatePem = own.ChainPem,
                privateKeyPem = own.PrivateKeyPem,
            }
        );
        var existing = await UpAsync(stack, new { mode = "existing", existingSecret = Existing }, kept: false);

        await client.StopAsync();
        client.Failures.ShouldBeEmpty();
        client.Answered.ShouldBeGreaterThan(50);
        provided.GetProperty("certificateFingerprint").GetString().ShouldNotBe(first.GetProperty("certificateFingerprint").GetString());
        existing.GetProperty("certificateFingerprint").GetString().ShouldBe(provided.GetProperty("certificateFingerprint").GetString());
        existing.GetProperty("caCertificatePem").GetString().ShouldBe($"{own.AuthorityPem}\n");
        existing.TryGetProperty("certificateRenewFrom", out _).ShouldBeFalse();
        await UpAsync(stack, new { mode = "selfSigned" });
    }

    [Theory]
    [InlineData("shop.example.com", "https://shop.example.com")]
    [InlineData("*.example.com", "https://my-nginx.example.com")]
    public async Task An_existing_certificate_for_another_name_is_proven_by_that_name(string name, string url)
    {
        using var own = GivenPair.For(name);
        await using var stack = await PulumiStack.CreateAsync();
        await stack.ConfigureAsync("""{ "workload": { "replicas": 1, "preStopSeconds": 1 } }""");
        await stack.UpAsync();
        await CreateSecretAsync(stack, own);

        var outputs = await UpAsync(stack, new { mode = "existing", existingSecret = Existing }, kept: false);

        (await stack.ExportAsync()).ShouldNotContain(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(own.PrivateKeyPem))[..40]);
        foreach (var command in (string[])["kubectlExecCommand", "curlCommand"])
        {
            outputs.GetProperty(command).GetString()!.ShouldContain(url);
            (await Shell.RunAsync("bash", ["-c", outputs.GetProperty(command).GetString()!], stack.Folder)).ShouldContain(
                "Welcome to nginx!"
            );
        }
    }

    [Fact]
    public async Task An_existing_certificate_that_has_expired_fails_the_preview()
    {
        using var own = GivenPair.For("my-nginx", fromDays: -30, toDays: -1);
        await using var stack = await PulumiStack.CreateAsync();
        await stack.ConfigureAsync("""{ "workload": { "replicas": 0 } }""");
        await stack.UpAsync();
        await CreateSecretAsync(stack, own);
        await stack.ConfigureAsync($$"""{ "certificate": { "mode": "existing", "existingSecret": "{{Existing}}" } }""");

        var preview = await stack.TryPreviewAsync();

        preview.ExitCode.ShouldNotBe(0);
        (preview.StandardOutput + preview.StandardError).ShouldContain(
            $"kube-expose:certificate.existingSecret is {Existing}; allowed: one with a server's certificate that is valid; this one's is expired since"
        );
    }

    /// <summary>Brings the stack up in a mode, and looks whether it is all there and nothing more.</summary>
    /// <param name="kept">Whether the certificate is in a Secret of the stack's own.</param>
    private static async Task<JsonElement> UpAsync(PulumiStack stack, object certificate, bool kept = true)
    {
        await stack.ConfigureAsync(JsonSerializer.Serialize(new { certificate, workload = new { replicas = 2, preStopSeconds = 5 } }));
        await stack.UpAsync();
        await stack.ShouldBeUpToDateAsync();
        var outputs = await stack.OutputsAsync();
        (await Cluster.SecretsAsync(stack.Namespace))
            .Where(name => name != Existing)
            .ShouldBe(kept ? [outputs.GetProperty("resourceNames").GetProperty("Secret").GetString()!] : []);
        return outputs;
    }

    /// <summary>Makes the Secret as many are made: by <c>kubectl apply</c>, which puts all of it into an annotation as well.</summary>
    private static async Task CreateSecretAsync(PulumiStack stack, GivenPair pair)
    {
        var secret = await Cluster.KubectlAsync(
            "create",
            "secret",
            "tls",
            Existing,
            "-n",
            stack.Namespace,
            "--dry-run=client",
            "-o",
            "yaml",
            "--cert",
            await stack.WriteAsync("tls.crt", pair.ChainPem),
            "--key",
            await stack.WriteAsync("tls.key", pair.PrivateKeyPem)
        );
        await Cluster.KubectlAsync("apply", "-f", await stack.WriteAsync("secret.yaml", secret));
    }
}
