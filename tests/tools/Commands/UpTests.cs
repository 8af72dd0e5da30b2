using System.Runtime.Versioning;
using System.Security.Cryptography.X509Certificates;

namespace KubeExpose.Tools.Tests.Commands;

public sealed class UpTests : IDisposable
{
    private readonly StackCopy _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task It_shows_resources_and_outputs_and_how_to_go_on()
    {
        var run = await _project.RunAsync("up", "dev");

        run.Error.ShouldBeEmpty();
        run.Code.ShouldBe(0);
        run.Output.ShouldStartWith("kube-expose-dev\n");
        run.Output.ShouldContain("── Service my-nginx (NodePort)\n");
        run.Output.ShouldContain("  serviceName: my-nginx\n");
        run.Output.ShouldContain("  known once a cluster has it: clusterIP, clusterIPs, ");
        run.Output.ShouldContain("  caCertificatePem: ");
        _project.Read("out", "dev", "ca.pem").ShouldStartWith("-----BEGIN CERTIFICATE-----\n");
        run.Output.ShouldContain("kubectl apply --server-side -f ");
        run.Output.ShouldNotContain("PRIVATE KEY");
    }

    [Fact]
    public async Task A_second_run_writes_the_same()
    {
        await _project.RunAsync("up", "dev");
        var first = _project.Read("out", "dev", "manifests.yaml");

        await _project.RunAsync("up", "dev");

        first.ShouldContain("PRIVATE KEY");
        _project.Read("out", "dev", "manifests.yaml").ShouldBe(first);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("config: {certificate: {mode: ca}}", true)]
    [InlineData("config: {certificate: {rotateKey: false}}", false)]
    public async Task Inside_the_renewal_window_the_certificate_is_another_and_so_is_the_key_unless_it_is_kept(
        string stackFile,
        bool keyChanges
    )
    {
        await _project.With(stackFile).RunAsync("up", "test");
        var first = _project.Read("out", "test", "manifests.yaml");

        await _project.RunAsync(new LaterClock(TimeSpan.FromDays(80)), "up", "test");

        var second = _project.Read("out", "test", "manifests.yaml");
        Block(second, "tls.crt").ShouldNotBe(Block(first, "tls.crt"));
        (Block(second, "tls.key") != Block(first, "tls.key")).ShouldBe(keyChanges);
    }

    [Fact]
    public async Task After_a_renewal_everything_stays_again()
    {
        await _project.RunAsync("up", "dev");
        await _project.RunAsync(new LaterClock(TimeSpan.FromDays(80)), "up", "dev");
        var renewed = _project.Read("out", "dev", "manifests.yaml");

        await _project.RunAsync(new LaterClock(TimeSpan.FromDays(81)), "up", "dev");

        _project.Read("out", "dev", "manifests.yaml").ShouldBe(renewed);
    }

    [Fact]
    public async Task A_rotation_token_makes_a_new_key()
    {
        await _project.With("config: {certificate: {rotationToken: 1}}").RunAsync("up", "test");
        var first = _project.Read("out", "test", "manifests.yaml");

        await _project.With("config: {certificate: {rotationToken: 2}}").RunAsync("up", "test");

        Block(_project.Read("out", "test", "manifests.yaml"), "tls.key").ShouldNotBe(Block(first, "tls.key"));
    }

    [Fact]
    public async Task A_certificate_that_is_to_name_the_services_address_names_all_else_and_says_so()
    {
        var run = await _project.With("config: {certificate: {includeClusterIP: true}}").RunAsync("up", "test");

        run.Output.ShouldContain(
            "the certificate names no address of the Service (certificate.includeClusterIP): only a cluster knows them\n"
        );
        using var certificate = X509Certificate2.CreateFromPem(
            Block(_project.Read("out", "test", "manifests.yaml"), "tls.crt")[("  tls.crt: |-".Length + 1)..]
                .Replace("    ", "", StringComparison.Ordinal) + "-----END CERTIFICATE-----"
        );
        certificate.MatchesHostname("my-nginx.default.svc.cluster.local").ShouldBeTrue();
    }

    [Fact]
    public async Task A_certificate_that_is_to_name_the_load_balancer_is_left_to_pulumi()
    {
        var run = await _project
            .With("config: {service: {type: LoadBalancer}, certificate: {includeExternalAddresses: true}}")
            .RunAsync("up", "test");

        run.Code.ShouldBe(1);
        run.Error.ShouldStartWith("kube-expose:certificate.includeExternalAddresses is true; allowed here: false");
    }

    [Fact]
    public async Task An_output_that_there_will_never_be_is_not_shown() =>
        (await _project.With("config: {verification: {curlPod: false}}").RunAsync("up", "test")).Output.ShouldNotContain(
            "kubectlExecCommand"
        );

    [Fact, UnsupportedOSPlatform("windows")]
    public async Task What_it_writes_is_for_its_owner_alone()
    {
        await _project.RunAsync("up", "dev");

        var folder = Path.Combine(_project.Path, "out", "dev");
        File.GetUnixFileMode(folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.EnumerateFiles(folder).Select(Path.GetFileName).ShouldBe(["ca.pem", "manifests.yaml", "state.json"], ignoreOrder: true);
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
        }
    }

    [Fact]
    public async Task A_refused_stack_writes_nothing()
    {
        var run = await _project.With("config: {service: {type: Nonsense}}").RunAsync("up", "test");

        run.Code.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        Directory.Exists(Path.Combine(_project.Path, "out")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_folder_that_can_not_be_written_to_is_told_in_a_sentence()
    {
        File.WriteAllText(Path.Combine(_project.Path, "out"), "a file where the folder should be");

        var run = await _project.RunAsync("up", "dev");

        run.Code.ShouldBe(1);
        run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldContain("out");
    }

    [Fact]
    public async Task Broken_state_is_told_in_a_sentence()
    {
        await _project.RunAsync("up", "dev");
        var state = Path.Combine(_project.Path, "out", "dev", "state.json");
        await File.WriteAllTextAsync(state, "{", TestContext.Current.CancellationToken);

        var run = await _project.RunAsync("up", "dev");

        run.Code.ShouldBe(1);
        run.Error.ShouldBe($"{state} is broken: delete it, and the next run makes new keys\n");
    }

    private static string Block(string yaml, string key)
    {
        var start = yaml.IndexOf($"  {key}: |", StringComparison.Ordinal);
        return yaml[start..yaml.IndexOf("-----END", start, StringComparison.Ordinal)];
    }
}
