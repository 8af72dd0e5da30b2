using KubeExpose.Tools.Files;
using KubeExpose.Tools.Stacks;

namespace KubeExpose.Tools.Tests.Stacks;

public sealed class StackTests : IDisposable
{
    private const string ProjectFile = """
        name: kube-expose
        config:
          service: {type: object, default: {}}
          names: {type: array, items: {type: string}}
          count: {type: integer, default: 3}
          other: plain
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_a_stack_does_not_set_is_the_projects_default() =>
        Read("").ConfigJson().ShouldBe("""{"kube-expose:count":"3","kube-expose:other":"plain","kube-expose:service":"{}"}""");

    [Fact]
    public void What_a_stack_sets_replaces_the_default() =>
        Read("config: {kube-expose:service: {type: NodePort, httpPort: 80}, count: 4}")
            .ConfigJson()
            .ShouldContain(
                """
                "kube-expose:count":"4","kube-expose:other":"plain","kube-expose:service":"{\u0022httpPort\u0022:80,\u0022type\u0022:\u0022NodePort\u0022}"
                """.Trim()
            );

    [Fact]
    public void A_group_that_is_encrypted_as_a_whole_is_a_fault() =>
        Read("config: {service: {secure: v1:x}, names: [{secure: v1:x}], other:token: {secure: v1:x}}")
            .Faults()
            .Select(one => one.In("kube-expose"))
            .ShouldBe([
                "kube-expose:service is encrypted as a whole; allowed: an object; encrypt its keys instead: pulumi config set --secret --path service.KEY VALUE",
            ]);

    [Theory]
    [InlineData("service.type", "NodePort")]
    [InlineData("service.port", "80")]
    [InlineData("service.name", null)]
    [InlineData("service.type.more", null)]
    [InlineData("nothing.at.all", null)]
    public void A_setting_is_found_by_its_path(string key, string? value) =>
        Read("config: {service: {type: NodePort, port: 80}}").Setting(key).ShouldBe(value);

    [Theory]
    [InlineData("service.type", "NodePort")]
    [InlineData("service.port", "81")]
    [InlineData("service.key", "[secret]")]
    [InlineData("count", "4")]
    public void In_a_project_with_another_name_settings_under_the_first_one_count_below_its_own(string key, string value)
    {
        const string stackFile = """
            config:
              service: {port: 81, key: {secure: v1:x}}
              kube-expose:service: {type: NodePort, port: 80}
              kube-expose:count: 4
            """;

        var stack = Read(stackFile, project: "shop");

        stack.Setting(key).ShouldBe(value);
        stack.ConfigJson().ShouldNotContain("kube-expose");
        stack.SecretKeysJson().ShouldBe("""["shop:service"]""");
    }

    [Fact]
    public void Encrypted_settings_are_secret_to_the_program_and_refused_by_name()
    {
        var stack = Read("config: {service: {key: {secure: v1:x}}, names: [a]}");

        stack.SecretKeysJson().ShouldBe("""["kube-expose:service"]""");
        stack.Setting("service.key").ShouldBe("[secret]");
        Should.Throw<ToolException>(stack.RefuseWhatOnlyPulumiKnows).Message.ShouldContain("kube-expose:service.key");
    }

    private Stack Read(string stack, string project = "kube-expose")
    {
        _folder.Write("Pulumi.yaml", ProjectFile.Replace("kube-expose", project, StringComparison.Ordinal));
        _folder.Write("Pulumi.dev.yaml", stack);
        return Project.Find(_folder.Path).Stack("dev");
    }
}
