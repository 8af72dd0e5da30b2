using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;
using KubeExpose.Infra.Tests.Settings;
using KubeExpose.Infra.Tests.Snapshots;
using YamlDotNet.Serialization;

namespace KubeExpose.Infra.Tests.Documentation;

public sealed class SettingsSchemaTests
{
    private const string File = "docs/settings.schema.json";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly SchemaFaults _schema = new(SettingsSchema.Create());

    public static TheoryData<string> Settings => [.. Any.Samples.Select(sample => sample.Key)];

    [Fact]
    public void The_file_is_that_of_the_records() =>
        Snapshot.Match($"../../../{File}", SettingsSchema.Create().ToJsonString(Readable) + "\n");

    [Theory, MemberData(nameof(Settings))]
    public void Values_that_a_setting_may_have_fit(string key)
    {
        foreach (var value in Any.Samples.Single(sample => sample.Key == key).Values)
        {
            Faults(key, value).ShouldBeEmpty(value);
        }
    }

    [Theory]
    [InlineData("service.type", "\"NodePrt\"")]
    [InlineData("service.httpPort", "0")]
    [InlineData("service.httpPort", "65536")]
    [InlineData("service.httpPort", "\"eighty\"")]
    [InlineData("service.tpye", "\"NodePort\"")]
    [InlineData("servce.type", "\"NodePort\"")]
    [InlineData("app.labels", "[\"a\"]")]
    [InlineData("app.createNamespace", "\"yes\"")]
    [InlineData("certificate.dnsNames", "\"app.example.com\"")]
    [InlineData("certificate.privateKeyPem", "\"-----BEGIN\\nin clear\"")]
    [InlineData("network.allowFrom", """[{"cdir": "10.0.0.0/8"}]""")]
    public void Others_do_not(string key, string value) => Faults(key, value).ShouldNotBeEmpty();

    [Theory]
    [InlineData(
        """{"config": {"shop:service": {"type": "NodePort"}, "kubernetes:context": "kind", "app": null}, "encryptionsalt": "v1:x"}""",
        true
    )]
    [InlineData("""{"config": {"shop:service": {"type": "NodePrt"}}}""", false)]
    [InlineData("""{"config": {"certificate": {"privateKeyPem": {"secure": "v1:x"}}}}""", true)]
    public void Keys_may_have_a_projects_name_before_them(string stackFile, bool fits) =>
        _schema.In(JsonNode.Parse(stackFile)).Any().ShouldBe(!fits);

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void The_stacks_fit_and_name_it_to_editors(string stack)
    {
        System
            .IO.File.ReadAllText(Path.Combine(Repository.Root, $"Pulumi.{stack}.yaml"))
            .ShouldStartWith($"# yaml-language-server: $schema={File}\n");
        _schema.In(new JsonObject { ["config"] = JsonNode.Parse(Repository.Settings(stack)) }).ShouldBeEmpty();
    }

    [Fact]
    public void The_project_declares_these_groups()
    {
        var project = new DeserializerBuilder()
            .Build()
            .Deserialize<Dictionary<string, object>>(System.IO.File.ReadAllText(Path.Combine(Repository.Root, "Pulumi.yaml")));
        var declared = ((Dictionary<object, object>)project["config"]).ToDictionary(
            group => (string)group.Key,
            group => (Dictionary<object, object>)group.Value
        );

        declared.Keys.ShouldBe(SettingKeys.Of(typeof(StackSettings)).Keys, ignoreOrder: true);
        foreach (var (key, group) in declared)
        {
            group["type"].ShouldBe("object");
            var (says, keys) = (((string)group["description"]).Split(": ")[0], ((string)group["description"]).Split(": ")[1]);
            SettingsSchema.Create()["definitions"]![key]!["description"]!.GetValue<string>().ShouldStartWith(says);
            keys.ShouldNotBeEmpty();
        }
    }

    private IEnumerable<string> Faults(string key, string value) =>
        _schema.In(
            new JsonObject
            {
                ["config"] = new JsonObject { [key.Split('.')[0]] = new JsonObject { [key.Split('.', 2)[1]] = JsonNode.Parse(value) } },
            }
        );
}
