using System.Security.Cryptography.X509Certificates;
using System.Text;
using k8s.Models;

namespace KubeExpose.Tools.Tests.Commands;

public sealed class RenderTests : IDisposable
{
    // it asks the Service's addresses
    private const string Proof = "Job my-nginx-proof is left out: it depends on what only a cluster knows\n";

    private readonly StackCopy _project = new();

    public static TheoryData<string> Stacks => new("dev", "prod");

    public void Dispose() => _project.Dispose();

    [Theory, MemberData(nameof(Stacks))]
    public async Task A_masked_rendering_is_the_same_at_every_run(string stack)
    {
        var first = await _project.RunAsync("render", stack);

        first.Error.ShouldBe(Proof);
        first.Code.ShouldBe(0);
        (await _project.RunAsync("render", stack)).Output.ShouldBe(first.Output);
    }

    [Theory, MemberData(nameof(Stacks))]
    public async Task A_masked_rendering_holds_no_key(string stack)
    {
        var yaml = (await _project.RunAsync("render", stack)).Output;

        yaml.ShouldContain("kind: Secret");
        yaml.ShouldNotContain("PRIVATE KEY");
        yaml.ShouldContain("tls.key: \"[secret]\"");
    }

    [Theory, MemberData(nameof(Stacks))]
    public async Task Every_document_parses_strictly_and_the_namespace_comes_first(string stack)
    {
        var objects = Objects.Parse((await _project.RunAsync("render", stack, "--show-secrets")).Output);

        objects[0].ShouldBeOfType<V1Namespace>();
        objects.FindIndex(one => one is V1Service).ShouldBeLessThan(objects.FindIndex(one => one is V1Deployment));
        objects.ShouldAllBe(one => one is V1Namespace || one.Metadata.NamespaceProperty == objects[0].Metadata.Name);
    }

    [Fact]
    public async Task With_secrets_the_key_fits_the_certificate_and_the_certificate_the_service()
    {
        var objects = Objects.Parse((await _project.RunAsync("render", "dev", "--show-secrets")).Output);
        var secret = objects.OfType<V1Secret>().Single(one => one.Type == "kubernetes.io/tls");
        using var certificate = X509Certificate2.CreateFromPem(Text(secret, "tls.crt"), Text(secret, "tls.key"));

        certificate.HasPrivateKey.ShouldBeTrue();
        certificate.MatchesHostname(objects.OfType<V1Service>().Single().Metadata.Name).ShouldBeTrue();
    }

    [Fact]
    public async Task Changed_content_changes_the_name()
    {
        var config = "config: {nginx: {hstsMaxAgeSeconds: 1000}}";
        var before = Objects
            .Parse((await _project.With("").RunAsync("render", "test")).Output)
            .OfType<V1ConfigMap>()
            .Select(map => map.Metadata.Name);
        var after = Objects
            .Parse((await _project.With(config).RunAsync("render", "test")).Output)
            .OfType<V1ConfigMap>()
            .Select(map => map.Metadata.Name);

        after.ShouldNotBe(before);
    }

    [Fact]
    public async Task A_folder_gets_one_file_and_standard_output_nothing()
    {
        var folder = Path.Combine(_project.Path, "a", "b");

        var run = await _project.RunAsync("render", "dev", "--output", folder);

        run.Output.ShouldBeEmpty();
        run.Error.ShouldBe(
            $"wrote {folder}/manifests.yaml\n"
                + "its Secrets are masked: apply what --show-secrets writes, or commit a rendering of certificate.mode existing\n"
                + Proof
        );
        Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).ShouldBe(["manifests.yaml"]);
        _project.Read("a", "b", "manifests.yaml").ShouldBe((await _project.RunAsync("render", "dev")).Output);
    }

    [Fact]
    public async Task With_secrets_a_second_rendering_is_the_same_and_that_of_up_too()
    {
        var first = await _project.RunAsync("render", "dev", "--show-secrets");
        await _project.RunAsync("up", "dev");

        (await _project.RunAsync("render", "dev", "--show-secrets")).Output.ShouldBe(first.Output);
        _project.Read("out", "dev", "manifests.yaml").ShouldBe(first.Output);
    }

    [Fact]
    public async Task Nothing_is_left_that_only_pulumi_acts_on()
    {
        var objects = Objects.Parse((await _project.RunAsync("render", "prod")).Output);

        objects.SelectMany(one => one.Annotations()?.Keys ?? []).ShouldAllBe(key => !key.Contains("pulumi"));
        objects.OfType<V2HorizontalPodAutoscaler>().ShouldHaveSingleItem();
        objects.OfType<V1Deployment>().Single().Spec.Replicas.ShouldBeNull();
    }

    [Fact]
    public async Task Without_an_autoscaler_the_number_of_replicas_stays() =>
        Objects.Parse((await _project.RunAsync("render", "dev")).Output).OfType<V1Deployment>().Single().Spec.Replicas.ShouldBe(2);

    [Fact]
    public async Task Encrypted_settings_are_refused_by_name_where_secrets_are_asked_for()
    {
        const string Encrypted = "config: {certificate: {mode: provided, certificatePem: {secure: v1:a}, privateKeyPem: {secure: v1:b}}}";

        var run = await _project.With(Encrypted).RunAsync("render", "test", "--show-secrets");

        run.Code.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldBe(
            "Pulumi.test.yaml holds kube-expose:certificate.certificatePem, kube-expose:certificate.privateKeyPem encrypted, "
                + "which only pulumi can read: use pulumi up\n"
        );
        (await _project.RunAsync("render", "test")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_pair_of_ones_own_that_is_encrypted_is_shown_as_such()
    {
        const string Encrypted = "config: {certificate: {mode: provided, certificatePem: {secure: v1:a}, privateKeyPem: {secure: v1:b}}}";

        var run = await _project.With(Encrypted).RunAsync("render", "test");

        run.Error.ShouldBe(Proof);
        run.Output.ShouldContain("subject: CN=[secret]\n");
        run.Output.ShouldContain("tls.key: \"[secret]\"\n");
    }

    [Fact]
    public async Task A_page_that_only_looks_like_a_certificate_stays_as_it_is()
    {
        Directory.CreateDirectory(Path.Combine(_project.Path, "site"));
        await File.WriteAllTextAsync(
            Path.Combine(_project.Path, "site", "index.html"),
            "-----BEGIN CERTIFICATE-----\nMIIB...\n-----END CERTIFICATE-----\n",
            TestContext.Current.CancellationToken
        );

        var run = await _project.With("config: {site: {directory: site}}").RunAsync("render", "test");

        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("MIIB...");
    }

    [Fact]
    public async Task What_depends_on_something_that_only_a_cluster_has_is_left_out_by_name()
    {
        var run = await _project.With("config: {certificate: {mode: existing, existingSecret: mine}}").RunAsync("render", "test");

        run.Code.ShouldBe(0);
        run.Error.ShouldBe(
            $"ConfigMap my-nginx-trust is left out: it depends on what only a cluster knows\n{Proof}"
                + "Pod my-nginx-curl is left out: it depends on what only a cluster knows\n"
        );
        Objects.Parse(run.Output).OfType<V1Deployment>().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(
        "config: {service: {type: Nonsense}, workload: {replicas: -1}}",
        "kube-expose:service.type",
        "kube-expose:workload.replicas"
    )]
    [InlineData(
        "config: {service: text, app: [a], workload: {replicas: -1}}",
        "kube-expose:service is a text; allowed: an object",
        "kube-expose:app is a list; allowed: an object",
        "kube-expose:workload.replicas"
    )]
    [InlineData("config: {service: }", "kube-expose:service is null; allowed: an object")]
    [InlineData("config: {servce: {}}", "kube-expose:servce")]
    public async Task Faults_in_the_settings_are_told_at_once_and_without_a_trace(string stackFile, params string[] faults)
    {
        var run = await _project.With(stackFile).RunAsync("render", "test");

        run.Code.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldNotContain("   at ");
        foreach (var fault in faults)
        {
            run.Error.ShouldContain(fault);
        }
    }

    [Fact]
    public async Task Faults_have_the_projects_own_name()
    {
        await File.WriteAllTextAsync(_project.At("Pulumi.yaml"), "name: shop", TestContext.Current.CancellationToken);

        var run = await _project.With("config: {service: {httpPort: 0}, app: {secure: v1:x}}").RunAsync("render", "test");

        run.Error.ShouldStartWith("shop:");
        run.Error.ShouldNotContain("kube-expose");
    }

    private static string Text(V1Secret secret, string key) =>
        secret.StringData?.TryGetValue(key, out var text) == true ? text : Encoding.UTF8.GetString(secret.Data[key]);
}
