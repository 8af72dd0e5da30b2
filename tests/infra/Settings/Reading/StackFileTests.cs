using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Infra.Tests.Settings.Reading;

public sealed class StackFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    private StackFile Read(string yaml)
    {
        var path = Path.Combine(_folder.FullName, "Pulumi.dev.yaml");
        File.WriteAllText(path, yaml);
        return StackFile.At(path, "kube-expose", "shop");
    }

    [Theory]
    [InlineData("kube-expose:app: {version: 1.10}", "app.version", "1.10", false)]
    [InlineData("app: {version: '1.10'}", "app.version", "1.10", true)]
    [InlineData("shop:app: {version: \"1.10\"}", "app.version", "1.10", true)]
    [InlineData("app: {labels: {example.com/a: 010}}", "app.labels.example.com/a", "010", false)]
    [InlineData("certificate: {dnsNames: [a, 1.10]}", "certificate.dnsNames[1]", "1.10", false)]
    [InlineData("base: &base {version: 1.10}\n  app: {<<: *base}", "app.version", "1.10", false)]
    [InlineData("base: &base {version: 1.10}\n  app: {version: 2, <<: *base}", "app.version", "2", false)]
    public void Each_value_is_known_as_it_was_typed(string config, string key, string text, bool isQuoted) =>
        Read($"config:\n  {config}\n").Find(key).ShouldBe(new(text, isQuoted));

    [Fact]
    public void A_text_of_several_lines_is_a_text() =>
        Read("config:\n  app:\n    version: |-\n      1\n      2\n").Find("app.version").ShouldBe(new("1\n2", IsQuoted: true));

    [Fact]
    public void What_is_encrypted_is_known_by_its_key_and_has_no_text()
    {
        var file = Read(
            "config:\n  app: {labels: {a: {secure: v1:x}}, name: shop}\n  certificate:\n    secure: v1:y\n  other:key: {secure: v1:z}\n"
        );

        file.EncryptedKeys.ShouldBe(["app.labels.a", "certificate"], ignoreOrder: true);
        file.Find("app.labels.a").ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("config:")]
    [InlineData("config: [a]")]
    [InlineData("- a")]
    [InlineData("config: {app: &a {b: *a}}")]
    [InlineData("config: {app: {name: [}")]
    [InlineData("config: {{a: b}: c}")]
    public void A_file_that_says_nothing_of_settings_is_none(string yaml) => Read(yaml).EncryptedKeys.ShouldBeEmpty();

    [Fact]
    public void A_stack_may_have_no_file() => StackFile.At(Path.Combine(_folder.FullName, "none"), "x").Find("app.name").ShouldBeNull();
}
