using System.Text;
using System.Text.Json.Nodes;
using KubeExpose.EndToEnd.Harness;
using KubeExpose.Infra.Tests.Certificates;

namespace KubeExpose.EndToEnd.Certificates;

/// <summary>A certificate that others made, in a Secret of theirs.</summary>
public sealed class ExistingSecretTests(SharedStack shared) : IClassFixture<SharedStack>
{
    [Theory]
    [InlineData("shop.example.com", "https://shop.example.com", "shop", Explicit = true)]
    [InlineData("*.example.com", "https://my-nginx.example.com", "wildcard")]
    public async Task One_for_another_name_is_proven_by_that_name(string name, string url, string secret)
    {
        using var own = GivenPair.For(name);
        await MakeSecretAsync(own, secret);

        var stack = await shared.UpAsync(Groups(secret));

        await stack.ShouldBeUpToDateAsync();
        (await Cluster.SecretsAsync(stack.Namespace)).ShouldNotContain(found => found.StartsWith("my-nginx", StringComparison.Ordinal));
        (await stack.ExportAsync()).ShouldNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(own.PrivateKeyPem))[..40]);
        var outputs = await stack.OutputsAsync();
        foreach (var command in (string[])["kubectlExecCommand", "curlCommand"])
        {
            outputs.GetProperty(command).GetString()!.ShouldContain(url);
            (await Shell.RunAsync("bash", ["-c", outputs.GetProperty(command).GetString()!], stack.Folder)).ShouldContain(
                "Welcome to nginx!"
            );
        }
    }

    [Fact]
    public async Task One_that_can_not_be_served_fails_preview_and_update_with_one_sentence()
    {
        const string Name = "broken";
        using var expired = GivenPair.For("my-nginx", fromDays: -30, toDays: -1);
        using var own = GivenPair.For("my-nginx");
        using var other = GivenPair.For("my-nginx");
        var stack = await shared.ConfigureAsync(Groups(Name));
        await stack.CreateNamespaceAsync();

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
            await ExistingPair.PutAsync(stack, Name, ("tls.crt", certificate), ("tls.key", key), ("ca.crt", authority));

            foreach (var refused in new[] { await stack.TryPreviewAsync("--json"), await stack.TryUpAsync() })
            {
                refused.ExitCode.ShouldNotBe(0);
                var said = refused.StandardOutput + refused.StandardError;
                said.ShouldContain($"kube-expose:certificate.existingSecret is {Name}, {what}");
                said.ShouldNotContain("   at ");
                said.ShouldNotContain("Exception");
            }
        }

        await ExistingPair.PutAsync(stack, Name, ("tls.crt", own.ChainPem), ("tls.key", own.PrivateKeyPem), ("ca.crt", own.AuthorityPem));
        (await stack.TryPreviewAsync()).ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData(
        """ "route": { "kind": "TLSRoute", "gateway": { "namespace": "platform", "name": "edge" }, "hostnames": ["shop.example.com"] } """,
        "kube-expose:route.hostnames[0] is shop.example.com; allowed: a name that lacking's tls.crt is for, since clients see that certificate"
    )]
    [InlineData(
        """ "certificate": { "mode": "existing", "existingSecret": "lacking", "dnsNames": ["shop.example.com"] } """,
        "kube-expose:certificate.dnsNames is shop.example.com; allowed: nothing while certificate.mode is existing"
    )]
    public async Task One_without_a_name_that_is_asked_for_fails_the_preview(string group, string sentence)
    {
        using var own = GivenPair.For("my-nginx");
        var groups = JsonNode.Parse(Groups("lacking"))!;
        var (key, value) = JsonNode.Parse($"{{{group}}}")!.AsObject().Single();
        groups[key] = value!.DeepClone();
        var stack = await shared.ConfigureAsync(groups.ToJsonString());
        await stack.CreateNamespaceAsync();
        await ExistingPair.PutAsync(stack, "lacking", ("tls.crt", own.ChainPem), ("tls.key", own.PrivateKeyPem));

        var preview = await stack.TryPreviewAsync("--json");

        preview.ExitCode.ShouldNotBe(0);
        preview.StandardOutput.ShouldContain(sentence);
    }

    // the Secret is there before the stack, and so is its namespace
    private async Task MakeSecretAsync(GivenPair pair, string name)
    {
        var stack = await shared.ConfigureAsync(Groups(name));
        await stack.CreateNamespaceAsync();
        await ExistingPair.CreateAsync(stack, pair, name);
    }

    private static string Groups(string secret) =>
        $$"""
            {
              "app": { "createNamespace": false }, "certificate": { "mode": "existing", "existingSecret": "{{secret}}" },
              "workload": { "replicas": 1, "preStopSeconds": 1 }, "verification": { "curlPod": true }
            }
            """;
}
