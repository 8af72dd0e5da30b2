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

        var provided = await UpAsync(stack, new { mode = "provided", certificatePem = own.ChainPem }, privateKeyPem: own.PrivateKeyPem);
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
    [InlineData("existing", "shop.example.com", "https://shop.example.com")]
    [InlineData("existing", "*.example.com", "https://my-nginx.example.com")]
    [InlineData("provided", "shop.example.com", "https://shop.example.com")]
    [InlineData("provided", "*.example.com", "https://my-nginx.example.com")]
    public async Task A_certificate_for_another_name_is_proven_by_that_name(string mode, string name, string url)
    {
        using var own = GivenPair.For(name);
        await using var stack = await PulumiStack.CreateAsync();
        await stack.ConfigureAsync("""{ "workload": { "replicas": 1, "preStopSeconds": 1 } }""");
        await stack.UpAsync();
        await CreateSecretAsync(stack, own);

        var outputs =
            mode == "existing"
                ? await UpAsync(stack, new { mode, existingSecret = Existing }, kept: false)
                : await UpAsync(stack, new { mode, certificatePem = own.ChainPem }, privateKeyPem: own.PrivateKeyPem);

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
    public async Task An_existing_pair_that_can_not_be_served_fails_the_preview_with_one_sentence_and_nothing_changes()
    {
        using var expired = GivenPair.For("my-nginx", fromDays: -30, toDays: -1);
        using var own = GivenPair.For("my-nginx");
        using var other = GivenPair.For("my-nginx");
        await using var stack = await PulumiStack.CreateAsync();
        await stack.ConfigureAsync("""{ "workload": { "replicas": 0 } }""");
        await stack.UpAsync();
        await stack.ConfigureAsync($$"""{ "certificate": { "mode": "existing", "existingSecret": "{{Existing}}" } }""");

        foreach (
            var (certificate, key, authority, what) in new[]
            {
                (expired.ChainPem, expired.PrivateKeyPem, expired.AuthorityPem, "whose tls.crt is expired since"),
                (own.ChainPem, other.PrivateKeyPem, own.AuthorityPem, "whose tls.key is another certificate's;"),
                (own.ChainPem, own.EncryptedKeyPem, own.AuthorityPem, "whose tls.key is encrypted;"),
                (own.ChainPem, own.PrivateKeyPem, other.AuthorityPem, "whose ca.crt is not what signed the certificate, but CN=own CA;"),
                (
                    own.ChainPem[..^30],
                    own.PrivateKeyPem,
                    own.AuthorityPem,
                    "whose tls.crt is PEM whose block 2 (CERTIFICATE) has no END line;"
                ),
            }
        )
        {
            await PutSecretAsync(stack, ("tls.crt", certificate), ("tls.key", key), ("ca.crt", authority));

            foreach (var refused in new[] { await stack.TryPreviewAsync("--json"), await stack.TryUpAsync() })
            {
                refused.ExitCode.ShouldNotBe(0);
                var said = refused.StandardOutput + refused.StandardError;
                said.ShouldContain($"kube-expose:certificate.existingSecret is {Existing}, {what}");
                said.ShouldNotContain("   at ");
                said.ShouldNotContain("Exception");
            }
        }

        await PutSecretAsync(stack, ("tls.crt", own.ChainPem), ("tls.key", own.PrivateKeyPem), ("ca.crt", own.AuthorityPem));
        (await stack.TryPreviewAsync()).ExitCode.ShouldBe(0);
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

    /// <summary>Puts a Secret there of these entries, whatever they are.</summary>
    private static async Task PutSecretAsync(PulumiStack stack, params (string Name, string Text)[] entries)
    {
        var secret = JsonSerializer.Serialize(
            new
            {
                apiVersion = "v1",
                kind = "Secret",
                metadata = new { name = Existing, @namespace = stack.Namespace },
                stringData = entries.ToDictionary(entry => entry.Name, entry => entry.Text),
            }
        );
        await Cluster.KubectlAsync("apply", "--server-side", "--force-conflicts", "-f", await stack.WriteAsync("secret.json", secret));
    }
}
