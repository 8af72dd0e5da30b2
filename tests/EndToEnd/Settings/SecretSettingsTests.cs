using CliWrap.Buffered;
using KubeExpose.EndToEnd.Harness;
using KubeExpose.Infra.Tests.Certificates;

namespace KubeExpose.EndToEnd.Settings;

public sealed class SecretSettingsTests
{
    private const string InClear = "kube-expose:certificate.privateKeyPem is in clear;";

    [Fact]
    public async Task A_private_key_in_clear_is_refused_everywhere_until_the_command_of_the_fault_has_encrypted_it()
    {
        using var own = GivenPair.For("my-nginx");
        await using var stack = await PulumiStack.CreateAsync(
            ("certificate.mode", "provided"),
            ("certificate.certificatePem", own.ChainPem),
            ("certificate.privateKeyPem", own.PrivateKeyPem)
        );

        var said = await RefusedEverywhereAsync(stack, InClear);

        // as it is printed, with a file in the place of FILE
        await stack.WriteAsync("tls.key", own.PrivateKeyPem);
        var command = said.Split("; ").First(part => part.StartsWith("pulumi config set", StringComparison.Ordinal));
        await RunAsync(stack, command.Split(',')[0].Replace("FILE", "tls.key", StringComparison.Ordinal));

        (await stack.TryPreviewAsync()).ExitCode.ShouldBe(0);
        (await RenderAsync(stack)).ExitCode.ShouldBe(0);
        (await Shell.RunAsync("cat", [$"Pulumi.{stack.Name}.yaml"], stack.Folder)).ShouldNotContain("PRIVATE KEY");
    }

    [Fact]
    public async Task A_private_key_in_clear_is_seen_beside_a_certificate_that_is_encrypted()
    {
        using var own = GivenPair.For("my-nginx");
        await using var stack = await PulumiStack.CreateAsync(
            ("certificate.mode", "provided"),
            ("certificate.privateKeyPem", own.PrivateKeyPem)
        );
        await stack.SetSecretAsync("certificate.certificatePem", own.ChainPem);

        await RefusedEverywhereAsync(stack, InClear);
    }

    [Fact]
    public async Task A_kubeconfig_with_credentials_in_clear_is_refused()
    {
        await using var stack = await PulumiStack.CreateAsync(
            ("cluster.kubeconfig", await Cluster.KubectlAsync("config", "view", "--raw", "--minify"))
        );

        await RefusedEverywhereAsync(stack, "kube-expose:cluster.kubeconfig is in clear;");

        await stack.SetSecretAsync("cluster.kubeconfig", await Cluster.KubectlAsync("config", "view", "--raw", "--minify"));
        var preview = await stack.TryPreviewAsync();
        preview.ExitCode.ShouldBe(0, Said(preview));
    }

    [Theory]
    [InlineData("app.annotations.note", "kube-expose:app.annotations.note is given with --secret;")]
    [InlineData("nginx.headers.X-Note", "kube-expose:nginx.headers.X-Note is given with --secret;")]
    [InlineData("certificate.rotationToken", "kube-expose:certificate.rotationToken is given with --secret;")]
    [InlineData("cluster.domain", "kube-expose:cluster.domain is given with --secret;")]
    public async Task A_secret_where_nothing_is_kept_secret_is_refused(string key, string fault)
    {
        await using var stack = await PulumiStack.CreateAsync();
        await stack.SetSecretAsync(key, "hush.example");

        var refused = await stack.TryPreviewAsync();

        refused.ExitCode.ShouldNotBe(0);
        Said(refused).ShouldContain(fault);
        Said(refused).ShouldContain($"pulumi config set --path {key} VALUE --plaintext");
        Said(await RenderAsync(stack)).ShouldContain(fault);
        // with the settings elsewhere nobody knows which it is, but that there is one
        Said(await stack.TryPreviewAsync("--config-file", Moved(stack))).ShouldContain("is given with --secret;");
    }

    /// <summary>Sees the engine, the tools and up.sh refuse a stack with a fault; gives what the engine said.</summary>
    private static async Task<string> RefusedEverywhereAsync(PulumiStack stack, string fault)
    {
        BufferedCommandResult[] refusals =
        [
            await stack.TryPreviewAsync(),
            await RenderAsync(stack),
            await Shell.TryAsync(
                "bash",
                [await Repository.CopyUpScriptAsync(stack.Folder), stack.Name, "--context", Cluster.Context!, "--yes"],
                stack.Folder
            ),
        ];
        foreach (var refused in refusals)
        {
            refused.ExitCode.ShouldNotBe(0);
            Said(refused).ShouldContain(fault);
            Said(refused).ShouldNotContain("-----BEGIN");
        }

        return Said(refusals[0]);
    }

    private static Task<BufferedCommandResult> RenderAsync(PulumiStack stack) =>
        Shell.TryAsync("dotnet", [Repository.Tools, "render", stack.Name], stack.Folder);

    private static string Moved(PulumiStack stack)
    {
        var file = Path.Combine(stack.Folder, "settings.yaml");
        File.Move(Path.Combine(stack.Folder, $"Pulumi.{stack.Name}.yaml"), file);
        return file;
    }

    private static Task<string> RunAsync(PulumiStack stack, string command) => Shell.RunAsync("bash", ["-c", command], stack.Folder);

    private static string Said(BufferedCommandResult result) => result.StandardOutput + result.StandardError;
}
