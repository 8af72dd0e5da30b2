using System.Collections.Immutable;
using KubeExpose.Infra.Cluster;

namespace KubeExpose.Infra.Tests.Cluster;

public sealed class KubeconfigTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kube-expose-").FullName;

    [Fact]
    public void Of_two_entries_of_one_name_the_first_files_counts()
    {
        var kubeconfig = Read(
            """{ "clusters": [{ "name": "c", "cluster": { "server": "https://one/" } }], "contexts": [{ "name": "a", "context": { "cluster": "c" } }] }""",
            """
            clusters:
            - name: c
              cluster: { server: https://two }
            contexts:
            - name: a
              context: { cluster: nothing }
            - name: b
              context: { cluster: c, user: u }
            """
        );

        kubeconfig.Contexts.ShouldBe(["a", "b"]);
        kubeconfig.Find("a").ShouldBe(new("https://one", ""));
        kubeconfig.Find("b").ShouldBe(new("https://one", ""));
    }

    [Fact]
    public void An_authority_is_the_same_in_a_file_beside_it_and_inside()
    {
        File.WriteAllText(Path.Combine(_folder, "ca.crt"), "A");

        var kubeconfig = Read(
            """
            clusters:
            - { name: file, cluster: { server: https://a, certificate-authority: ca.crt } }
            - { name: data, cluster: { server: https://a, certificate-authority-data: QQ== } }
            contexts: [{ name: file, context: { cluster: file } }, { name: data, context: { cluster: data } }]
            """
        );

        kubeconfig.Find("file").ShouldBe(kubeconfig.Find("data"));
        kubeconfig.Find("file")!.Authority.Length.ShouldBe(64);
    }

    [Theory]
    [InlineData("")]
    [InlineData("clusters:")]
    [InlineData("[1, 2]")]
    [InlineData("contexts: [{ name: a }, { context: {} }, 1]")]
    public void One_that_says_nothing_has_no_contexts(string text) => Read(text).Contexts.ShouldBeEmpty();

    [Fact]
    public void Its_content_is_as_good_as_its_path()
    {
        const string text = "contexts: [{ name: a, context: { cluster: c } }]\n";

        Kubeconfig.Read(KubeconfigSource.Of(text)).Contexts.ShouldBe(["a"]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Kubeconfig Read(params string[] texts) =>
        Kubeconfig.Read(
            new(
                [.. texts.Select((text, i) => Path.Combine(_folder, $"{i}.yaml")).Select((path, i) => Written(path, texts[i]))],
                Content: null
            )
        );

    private static string Written(string path, string text)
    {
        File.WriteAllText(path, text);
        return path;
    }
}
