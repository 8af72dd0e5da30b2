using KubeExpose.Tools.Tests.Changes;

namespace KubeExpose.Tools.Tests.Commands;

public sealed class GuardTests : IDisposable
{
    private const string Nothing = "no Service or namespace would be replaced or deleted, and no selector changed\n";

    private readonly StackCopy _project = new();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("create")]
    [InlineData("same")]
    [InlineData("conf")]
    [InlineData("labels")]
    [InlineData("rotate")]
    [InlineData("alias")]
    [InlineData("context")]
    public async Task What_clients_do_not_notice_passes(string preview) =>
        (await _project.RunAsync("guard", PreviewFile.Of(preview))).ShouldBe(new(0, Nothing, ""));

    [Theory]
    [InlineData(
        "addresses",
        "the address of my-nginx would change: its Service would be replaced, because spec.selector would change; if it may: --allow Service/my-nginx"
    )]
    [InlineData(
        "headless",
        "the address of my-nginx would change: its Service would be replaced, because spec.clusterIP would change; if it may: --allow Service/my-nginx"
    )]
    [InlineData("name", "the address of my-nginx would go: its Service would be deleted; if it may: --allow Service/my-nginx")]
    [InlineData("nons", "the namespace shop would be deleted, with all that is in it; if it may: --allow Namespace/shop")]
    public async Task What_clients_notice_fails_and_says_why(string preview, string sentence) =>
        (await _project.RunAsync("guard", PreviewFile.Of(preview))).ShouldBe(new(1, "", $"{sentence}\n"));

    [Theory]
    [InlineData("my-nginx")]
    [InlineData("Service/my-nginx")]
    public async Task What_is_allowed_by_name_passes(string name) =>
        (await _project.RunAsync("guard", PreviewFile.Of("headless"), "--allow", name)).ShouldBe(
            new(
                0,
                "allowed: the address of my-nginx would change: its Service would be replaced, because spec.clusterIP would change\n"
                    + "no other Service or namespace would be replaced or deleted, and no other selector changed\n",
                ""
            )
        );

    [Theory]
    [InlineData("my-nginx2")]
    [InlineData("Deployment/my-nginx")]
    [InlineData("service/my-nginx")]
    public async Task Another_name_allows_nothing(string name) =>
        (await _project.RunAsync("guard", PreviewFile.Of("headless"), "--allow", name)).Code.ShouldBe(1);

    [Fact]
    public async Task Each_finding_needs_its_own_allowance()
    {
        var run = await _project.RunAsync("guard", PreviewFile.Of("namespace"), "--allow", "my-nginx");

        run.Code.ShouldBe(1);
        run.Output.ShouldStartWith("allowed: the address of my-nginx would change");
        run.Error.ShouldBe("the namespace shop would be deleted, with all that is in it; if it may: --allow Namespace/shop\n");
        (await _project.RunAsync("guard", PreviewFile.Of("namespace"), "--allow", "my-nginx", "--allow", "shop")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_selector_that_changes_fails()
    {
        var preview = (await File.ReadAllTextAsync(PreviewFile.Of("labels"), TestContext.Current.CancellationToken)).Split(
            "policy/v1:PodDisruptionBudget::"
        );
        var last = preview[^1].LastIndexOf("\"run\": \"my-nginx\"", StringComparison.Ordinal);
        preview[^1] = preview[^1].Remove(last, "\"run\": \"my-nginx\"".Length).Insert(last, "\"run\": \"other\"");
        File.WriteAllText(Path.Combine(_project.Path, "p.json"), string.Join("policy/v1:PodDisruptionBudget::", preview));

        var run = await _project.RunAsync("guard", "p.json");

        run.Code.ShouldBe(1);
        run.Error.ShouldStartWith("the selector of PodDisruptionBudget my-nginx would change from ");
    }

    [Fact]
    public async Task A_namespace_that_is_given_back_stays_and_passes()
    {
        var preview = await File.ReadAllTextAsync(PreviewFile.Of("nons"), TestContext.Current.CancellationToken);
        File.WriteAllText(_project.At("p.json"), preview.Replace("core/v1:Namespace", "core/v1:NamespacePatch", StringComparison.Ordinal));

        (await _project.RunAsync("guard", "p.json")).ShouldBe(new(0, Nothing, ""));
    }

    [Fact]
    public async Task A_preview_that_failed_fails() =>
        (await _project.RunAsync("guard", PreviewFile.Of("faulty"))).ShouldBe(
            new(
                1,
                "",
                "the preview failed: kube-expose:service.type is Nonsense; allowed: ClusterIP, Headless, NodePort, LoadBalancer, ExternalName\n"
            )
        );

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"steps\":{}}")]
    [InlineData("{\"steps\":[1]}")]
    [InlineData("{\"steps\":[{\"newState\":{\"custom\":true}}]}")]
    [InlineData("{\"steps\":[{\"urn\":\"x\",\"op\":\"create\",\"newState\":{\"custom\":true}}]}")]
    public async Task What_is_no_preview_is_told(string text)
    {
        File.WriteAllText(Path.Combine(_project.Path, "p.json"), text);

        (await _project.RunAsync("guard", "p.json")).ShouldBe(
            new(1, "", $"{_project.Path}/p.json is no preview: write it with pulumi preview --json\n")
        );
    }

    [Fact]
    public async Task A_preview_that_is_not_there_is_told() =>
        (await _project.RunAsync("guard", "nope.json")).Error.ShouldBe($"{_project.Path}/nope.json can't be read: it is not there\n");

    [Theory]
    [InlineData("same", "nothing would change\n")]
    [InlineData("rotate", "the certificate would be renewed, and nothing else\n")]
    [InlineData("renewal", "the certificate would be renewed, and nothing else\n")]
    public async Task A_renewal_is_known(string preview, string sentence) =>
        (await _project.RunAsync("guard", PreviewFile.Of(preview), "--renewal")).ShouldBe(new(0, sentence, ""));

    [Theory]
    [InlineData("renewal-and-more", "RandomId release would change in keepers.configuration\n")]
    [InlineData("create", "Namespace shop would be created\n")]
    [InlineData("headless", "Service my-nginx would be replaced\n")]
    [InlineData("labels", "Service my-nginx would be changed\n")]
    [InlineData("faulty", "the preview failed: ")]
    public async Task Anything_else_is_refused_as_a_renewal_and_said(string preview, string sentence)
    {
        var run = await _project.RunAsync("guard", PreviewFile.Of(preview), "--renewal");

        run.Code.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(sentence);
    }
}
