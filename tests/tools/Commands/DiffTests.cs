namespace KubeExpose.Tools.Tests.Commands;

public sealed class DiffTests : IDisposable
{
    private readonly StackCopy _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task The_same_settings_change_nothing()
    {
        await RenderAsync("base", "");

        (await _project.RunAsync("diff", "base", "base/manifests.yaml")).ShouldBe(new(0, "Nothing changes.\n", ""));
    }

    [Fact]
    public async Task What_is_no_rendering_is_told_with_how_one_is_made() =>
        (await _project.RunAsync("diff", "dev", "prod")).Error.ShouldBe(
            $"there is no rendering {_project.Path}/dev; one is made by: render STACK --output FOLDER\n"
        );

    [Fact]
    public async Task An_object_with_a_name_of_its_content_is_compared_with_its_predecessor()
    {
        var diff = await BetweenAsync("config: {nginx: {hstsMaxAgeSeconds: 2000}}", "config: {nginx: {hstsMaxAgeSeconds: 1000}}");

        diff.ShouldContain("<details><summary>replace <code>ConfigMap my-nginx-nginx</code></summary>");
        diff.ShouldContain("-            on max-age=2000;\n+            on max-age=1000;\n");
        diff.ShouldContain("<details><summary>update <code>Deployment my-nginx</code></summary>");
        diff.ShouldNotContain("delete");
        diff.ShouldNotContain("create");
    }

    [Theory]
    [InlineData("config: {app: {name: other}}", "the address of my-nginx would go: its Service would be deleted")]
    [InlineData(
        "config: {app: {namespace: other}}",
        "the address of my-nginx would change: its Service would be replaced, because metadata.namespace would change"
    )]
    [InlineData(
        "config: {service: {addresses: [192.0.2.1]}}",
        "the address of my-nginx would change: its Service would be replaced, because spec.selector would change"
    )]
    public async Task What_clients_notice_is_on_top(string head, string sentence) =>
        (await BetweenAsync("", head)).ShouldStartWith($"> [!WARNING]\n> - {sentence}\n");

    [Theory]
    [InlineData("TLSRoute, gateway: {namespace: edge, name: public}")]
    [InlineData("HTTPRoute, gateway: {namespace: edge, name: public}")]
    [InlineData("Ingress")]
    public async Task A_route_that_goes_is_on_top_with_the_names_that_lead_nowhere_then(string route) =>
        (await BetweenAsync($"config: {{route: {{hostnames: [shop.example.com], kind: {route}}}}}", "")).ShouldStartWith(
            "> [!WARNING]\n> - clients of shop.example.com would not get here by "
        );

    [Theory]
    [InlineData("config: {service: {type: LoadBalancer}}")]
    [InlineData("config: {service: {type: ExternalName, externalName: example.com}}")]
    public async Task A_change_of_type_is_an_update(string head) =>
        (await BetweenAsync("config: {service: {type: NodePort}}", head)).ShouldNotContain("WARNING");

    [Fact]
    public async Task A_namespace_that_is_not_declared_any_more_is_on_top() =>
        (await BetweenAsync("config: {app: {namespace: shop, createNamespace: true}}", "config: {app: {namespace: shop}}")).ShouldStartWith(
            "> [!WARNING]\n> - the namespace shop would not be declared any more: pruning would delete it, with all that is in it\n"
        );

    [Fact]
    public async Task Of_real_keys_it_says_only_that_they_change()
    {
        await _project.With("").RunAsync("render", "test", "--show-secrets", "--output", _project.At("base"));
        await _project
            .With("config: {certificate: {rotationToken: 1}}")
            .RunAsync("render", "test", "--show-secrets", "--output", _project.At("head"));

        var diff = (await _project.RunAsync("diff", "base", "head")).Output;

        diff.ShouldContain(
            "-  tls.crt: \"[secret]\"\n-  tls.key: \"[secret]\"\n+  tls.crt: \"[secret, changed]\"\n+  tls.key: \"[secret, changed]\"\n"
        );
        diff.ShouldNotContain("PRIVATE KEY");
    }

    [Fact]
    public async Task A_masked_rendering_shows_what_the_certificate_would_be() =>
        (await BetweenAsync("", "config: {certificate: {dnsNames: [shop.example.com]}}")).ShouldContain(", shop.example.com\n");

    [Theory]
    [InlineData("a: [", "is no valid YAML: line ")]
    [InlineData("a: 1", "holds something else than Kubernetes objects with a kind and a name")]
    [InlineData("- a", "holds something else than Kubernetes objects with a kind and a name")]
    public async Task What_is_no_rendering_is_told(string yaml, string sentence)
    {
        await File.WriteAllTextAsync(_project.At("a.yaml"), yaml, TestContext.Current.CancellationToken);

        var run = await _project.RunAsync("diff", "a.yaml", "a.yaml");

        run.Code.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith($"{_project.At("a.yaml")} {sentence}");
    }

    private async Task<string> BetweenAsync(string before, string after)
    {
        await RenderAsync("base", before);
        await RenderAsync("head", after);
        return (await _project.RunAsync("diff", "base", "head")).Output;
    }

    private async Task RenderAsync(string folder, string stackFile) =>
        (await _project.With(stackFile).RunAsync("render", "test", "--output", _project.At(folder))).Code.ShouldBe(0);
}
