using System.Text.Json;

namespace KubeExpose.Tools.Tests.Verification;

public sealed class VerifyTests : IDisposable
{
    private const string Nobody = "https://127.0.0.1:1";

    private readonly StackCopy _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task A_url_that_answers_with_the_stacks_certificate_is_reached()
    {
        await using var server = await LoopbackServer.StartAsync();

        var run = await VerifyAsync(server.TrustPem, [server.Url.OriginalString]);

        run.ShouldBe(new(0, $"From {Environment.MachineName}:\n  {server.Url.OriginalString}\n    200, verified\n", ""));
    }

    [Theory]
    [InlineData(404, 0)]
    [InlineData(503, 1)]
    public async Task What_the_application_has_to_say_is_an_answer_a_failure_is_not(int status, int code)
    {
        await using var server = await LoopbackServer.StartAsync(status);

        var run = await VerifyAsync(server.TrustPem, [server.Url.OriginalString]);

        run.Code.ShouldBe(code);
        (run.Output + run.Error).ShouldContain($"{status}");
    }

    [Theory]
    [InlineData("route: {kind: HTTPRoute, hostnames: [127.0.0.1], caCertificate: edge.pem}", 0)]
    [InlineData("route: {kind: Ingress, hostnames: [127.0.0.1], tlsSecret: other, caCertificate: edge.pem}", 0)]
    [InlineData("route: {kind: HTTPRoute, hostnames: [127.0.0.1]}", 1)]
    [InlineData("route: {kind: TLSRoute, hostnames: [127.0.0.1], caCertificate: edge.pem}", 1)]
    [InlineData("route: {kind: HTTPRoute, hostnames: [shop.example.com], caCertificate: edge.pem}", 1)]
    public async Task What_a_gateway_serves_with_is_verified_by_what_is_given_for_it(string route, int code)
    {
        await using LoopbackServer edge = await LoopbackServer.StartAsync(),
            other = await LoopbackServer.StartAsync();
        File.WriteAllText(_project.At("Pulumi.dev.yaml"), $"config:\n  {route}\n");
        File.WriteAllText(_project.At("edge.pem"), edge.TrustPem);

        var run = await VerifyAsync(other.TrustPem, [edge.Url.OriginalString]);

        run.Code.ShouldBe(code, run.Error);
    }

    [Fact]
    public async Task A_file_of_certificates_that_is_missing_is_named()
    {
        File.WriteAllText(
            _project.At("Pulumi.dev.yaml"),
            "config:\n  route: {kind: HTTPRoute, hostnames: [a.example.com], caCertificate: edge.pem}\n"
        );

        var run = await VerifyAsync(trust: null, [Nobody]);

        run.Code.ShouldBe(1);
        run.Error.ShouldStartWith("route.caCertificate can't be read: ");
        run.Error.ShouldContain("edge.pem");
    }

    [Fact]
    public async Task A_certificate_of_someone_else_is_wrong()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(),
            other = await LoopbackServer.StartAsync();

        var run = await VerifyAsync(other.TrustPem, [server.Url.OriginalString]);

        run.Code.ShouldBe(1);
        run.Error.ShouldStartWith($"  {server.Url.OriginalString}\n    wrong: not verified: ");
    }

    [Fact]
    public async Task A_certificate_for_another_name_is_wrong()
    {
        await using var server = await LoopbackServer.StartAsync();

        var run = await VerifyAsync(server.TrustPem, [$"https://localhost:{server.Url.Port}"]);

        run.Code.ShouldBe(1);
        run.Error.ShouldContain("RemoteCertificateNameMismatch");
    }

    [Theory]
    [InlineData(Nobody, "not reached from here: no connection")]
    [InlineData("https://shop.invalid", "not reached from here: the name does not resolve")]
    public async Task Where_there_is_no_way_from_here_that_is_said_and_no_failure(string url, string words)
    {
        var run = await VerifyAsync(trust: null, [url]);

        run.Code.ShouldBe(0);
        run.Output.ShouldContain($"  {url}\n    {words}\n");
    }

    [Fact]
    public async Task Where_it_is_required_that_is_a_failure()
    {
        var run = await VerifyAsync(trust: null, [Nobody], "--required", "--wait", "0");

        run.Code.ShouldBe(1);
        run.Error.ShouldContain("not reached from here");
    }

    [Fact]
    public async Task What_is_for_inside_the_cluster_need_not_be_reached_from_here()
    {
        await using var server = await LoopbackServer.StartAsync();

        var run = await VerifyAsync(server.TrustPem, [server.Url.OriginalString, "https://my-nginx.invalid"], "--required");

        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("for inside the cluster");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1, "--required")]
    public async Task Where_no_url_leads_in_from_outside_that_is_said(int code, params string[] options)
    {
        var run = await VerifyAsync(trust: null, ["https://my-nginx.invalid"], options);

        run.Code.ShouldBe(code);
        (run.Output + run.Error).ShouldContain("No URL is for clients outside the cluster; one is with service.nodeAddresses");
    }

    [Fact]
    public async Task A_url_that_does_not_answer_yet_is_asked_again()
    {
        await using var first = await LoopbackServer.StartAsync();
        var (url, port) = (first.Url, first.Url.Port);
        await first.DisposeAsync();

        var asking = VerifyAsync(trust: null, [$"http://127.0.0.1:{port}"], "--required", "--wait", "30");
        await using var late = await PlainServer.StartAsync(port);

        (await asking).Output.ShouldContain($":{port}\n    200\n", customMessage: $"{url}");
    }

    [Fact]
    public async Task A_file_that_holds_no_outputs_is_told_in_a_sentence()
    {
        File.WriteAllText(_project.At("outputs.json"), "[]");

        (await _project.RunAsync("verify", "dev", "--outputs", "outputs.json")).ShouldBe(
            new(1, "", "these are no outputs of a stack: give what pulumi stack output --json prints\n")
        );
    }

    [Fact]
    public async Task A_stack_without_urls_says_so() => (await VerifyAsync(trust: null, [])).Output.ShouldBe("The stack has no URL.\n");

    private async Task<ToolRun> VerifyAsync(string? trust, string[] urls, params string[] options)
    {
        await File.WriteAllTextAsync(
            _project.At("outputs.json"),
            JsonSerializer.Serialize(
                new
                {
                    urls,
                    caCertificatePem = trust,
                    dnsName = "my-nginx.invalid",
                    clusterIPs = new[] { "192.0.2.1" },
                }
            )
        );
        return await _project.RunAsync(["verify", "dev", "--outputs", "outputs.json", .. options]);
    }
}
