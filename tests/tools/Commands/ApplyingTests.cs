using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KubeExpose.Tools.Tests.Commands;

/// <summary>Renderings on a real cluster, by the commands of docs/gitops.md.</summary>
public sealed class ApplyingTests : IAsyncDisposable
{
    private readonly StackCopy _project = new();
    private readonly Kubectl _cluster = new();

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        _project.Dispose();
    }

    [Theory]
    [InlineData("apply", "diff")]
    [InlineData("apply --server-side", "diff --server-side")]
    public async Task What_is_committed_and_synchronised_shows_no_difference(string apply, string diff)
    {
        Kubectl.SkipWithoutCluster();
        _project.With(
            $"""
            config:
              app:
                namespace: {_cluster.Namespace}
              certificate:
                mode: existing
                existingSecret: mine
              workload:
                autoscaler:
                  minReplicas: 2
                  maxReplicas: 3
            """
        );
        await _cluster.DoAsync("", "create", "namespace", _cluster.Namespace);
        await CreateSecretAsync("mine");
        await _project.RunAsync("render", "test", "--output", Path.Combine(_project.Path, "rendered"));
        var yaml = _project.Read("rendered", "manifests.yaml");
        yaml.ShouldNotContain("kind: Secret");

        await _cluster.DoAsync(yaml, [.. apply.Split(' '), "--filename", "-"]);
        // by then the autoscaler and the defaults of the API have had their say
        await _cluster.DoAsync("", "rollout", "status", "deployment/my-nginx", "--timeout", "90s");

        (await _cluster.DoAsync(yaml, [.. diff.Split(' '), "--filename", "-"])).ShouldBeEmpty();
    }

    [Fact]
    public async Task Applied_twice_with_keys_nothing_changes_and_what_is_replaced_is_pruned()
    {
        Kubectl.SkipWithoutCluster();
        _project.With(Settings(hsts: 1000));
        var prune = new[] { "apply", "--filename", "-", "--prune", "-l", "app.kubernetes.io/instance=my-nginx-test" };

        await _cluster.DoAsync((await _project.RunAsync("render", "test", "--show-secrets")).Output, "apply", "--filename", "-");
        var first = await NamesAsync();
        var again = (await _project.RunAsync("render", "test", "--show-secrets")).Output;
        (await _cluster.DoAsync(again, "diff", "--filename", "-")).ShouldBeEmpty();

        _project.With(Settings(hsts: 2000));
        await _cluster.DoAsync((await _project.RunAsync("render", "test", "--show-secrets")).Output, prune);

        var second = await NamesAsync();
        second.Length.ShouldBe(first.Length);
        second.Except(first).ShouldHaveSingleItem().ShouldStartWith("configmap/my-nginx-nginx-");
    }

    private string Settings(int hsts) =>
        $"""
            config:
              app:
                namespace: {_cluster.Namespace}
                createNamespace: true
              nginx:
                hstsMaxAgeSeconds: {hsts}
            """;

    private async Task<string[]> NamesAsync() =>
        (await _cluster.DoAsync("", "get", "configmap,secret", "-l", "app.kubernetes.io/instance=my-nginx-test", "--output", "name")).Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries
        );

    private async Task CreateSecretAsync(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("my-nginx");
        var request = new CertificateRequest("CN=my-nginx", key, HashAlgorithmName.SHA256) { CertificateExtensions = { names.Build() } };
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddDays(1));
        var (pem, keyPem) = (Path.Combine(_project.Path, "c.pem"), Path.Combine(_project.Path, "k.pem"));
        await File.WriteAllTextAsync(pem, certificate.ExportCertificatePem(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(keyPem, key.ExportPkcs8PrivateKeyPem(), TestContext.Current.CancellationToken);
        await _cluster.DoAsync("", "create", "secret", "tls", name, "--cert", pem, "--key", keyPem);
    }
}
