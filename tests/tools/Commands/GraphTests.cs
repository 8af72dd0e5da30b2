using System.Xml.Linq;
using KubeExpose.Tools.Manifests;

namespace KubeExpose.Tools.Tests.Commands;

public sealed class GraphTests : IDisposable
{
    private readonly StackCopy _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task What_comes_first_leads_to_what_needs_it()
    {
        var edges = await EdgesAsync("dev");

        edges.ShouldContain("Namespace kube-expose-dev > Service my-nginx");
        // by an input
        edges.ShouldContain("PrivateKey key > SelfSignedCert certificate");
        edges.ShouldContain("SelfSignedCert certificate > Secret my-nginx-tls");
        edges.ShouldContain("Secret my-nginx-tls > Deployment my-nginx");
        // the key is replaced with the clock
        edges.ShouldContain("SelfSignedCert clock > PrivateKey key");
        // by order alone, and the pods by the certificate in between: they find the Service in their environment
        edges.ShouldContain("Service my-nginx > PrivateKey clock-key");
    }

    [Fact]
    public async Task What_follows_from_other_edges_is_left_out() =>
        (await EdgesAsync("prod")).ShouldNotContain("Namespace kube-expose-prod > Deployment my-nginx");

    [Fact]
    public async Task Components_and_providers_are_left_out()
    {
        var graph = (await _project.RunAsync("graph", "dev")).Output;

        graph.ShouldNotContain("ExposedApp");
        graph.ShouldNotContain("Provider");
    }

    [Fact]
    public async Task Every_object_of_the_rendering_is_in_it()
    {
        var graph = (await _project.RunAsync("graph", "prod")).Output;

        foreach (var one in Objects.Parse((await _project.RunAsync("render", "prod")).Output))
        {
            graph.ShouldContain($"[\"{one.Kind}<br>{AutoName.Stem(one.Metadata.Name)}\"]");
        }
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task As_a_picture_it_has_a_box_for_each_resource_and_a_line_for_each_edge(string stack)
    {
        var mermaid = (await _project.RunAsync("graph", stack)).Output;
        var svg = XDocument.Parse((await _project.RunAsync("graph", stack, "--format", "svg")).Output).Root!;

        Elements(svg, "text").Count().ShouldBe(2 * (mermaid.Split("<br>").Length - 1));
        Elements(svg, "path").Count(path => path.Attribute("marker-end") is not null).ShouldBe(mermaid.Split("-->").Length - 1);
    }

    [Theory]
    [InlineData("mermaid")]
    [InlineData("svg")]
    public async Task It_is_the_same_at_every_run(string format)
    {
        var first = await _project.RunAsync("graph", "prod", "--format", format);

        first.Error.ShouldBeEmpty();
        (await _project.RunAsync("graph", "prod", "--format", format)).ShouldBe(first);
    }

    [Fact]
    public async Task Encrypted_settings_do_no_harm()
    {
        const string Encrypted = "config: {certificate: {mode: provided, certificatePem: {secure: v1:a}, privateKeyPem: {secure: v1:b}}}";

        (await _project.With(Encrypted).RunAsync("graph", "test")).Output.ShouldContain("Secret<br>my-nginx-tls");
    }

    [Theory]
    [InlineData("there is no stack nope", "nope")]
    [InlineData("--format is dot; allowed: mermaid, svg", "dev", "--format", "dot")]
    public async Task What_can_not_be_drawn_is_told(string sentence, params string[] arguments)
    {
        var run = await _project.RunAsync(["graph", .. arguments]);

        (run.Code, run.Output).ShouldBe((1, ""));
        run.Error.ShouldStartWith(sentence);
    }

    [Fact]
    public async Task Faults_in_the_settings_are_told() =>
        (await _project.With("config: {service: {type: Nonsense}}").RunAsync("graph", "test")).Error.ShouldStartWith(
            "kube-expose:service.type is Nonsense"
        );

    private async Task<string[]> EdgesAsync(string stack)
    {
        var lines = (await _project.RunAsync("graph", stack)).Output.Split('\n').Select(line => line.Trim()).ToList();
        var names = lines
            .Select(line => line.Split(["[\"", "<br>", "\"]"], StringSplitOptions.None))
            .Where(parts => parts.Length == 4)
            .ToDictionary(parts => parts[0], parts => $"{parts[1]} {parts[2]}", StringComparer.Ordinal);
        return
        [
            .. lines
                .Select(line => line.Split(" --> "))
                .Where(ends => ends.Length == 2)
                .Select(ends => $"{names[ends[0]]} > {names[ends[1]]}"),
        ];
    }

    private static IEnumerable<XElement> Elements(XElement svg, string name) =>
        svg.Descendants().Where(element => element.Name.LocalName == name);
}
