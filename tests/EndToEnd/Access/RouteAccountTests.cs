using System.Text.Json.Nodes;
using KubeExpose.EndToEnd.Harness;
using KubeExpose.EndToEnd.Routes;

namespace KubeExpose.EndToEnd.Access;

public sealed class RouteAccountTests
{
    private readonly string _host = Edge.HostOf("account");

    [Fact]
    public async Task An_account_with_the_least_access_goes_behind_the_gateway_and_is_told_in_the_controllers_words_what_it_may_not_see()
    {
        await Edge.RequireAsync();
        await using var stack = await PulumiStack.CreateAsync();
        var file = Path.Combine(stack.Folder, "kubeconfig");
        var kubeconfig = JsonNode.Parse(await Cluster.KubectlAsync("config", "view", "--minify", "--raw", "-o", "json"))!.AsObject();
        await stack.ConfigureAsync(Settings("tls", Cluster.Context!, kubeconfig: null));
        await using var up = await LeastAccount.MakeAsync(stack, "up", kubeconfig);
        await File.WriteAllTextAsync(file, kubeconfig.ToJsonString(), TestContext.Current.CancellationToken);
        await stack.ConfigureAsync(Settings("tls", up.Context, file));

        await stack.UpAsync();
        (await Edge.UrlAsync(stack)).ShouldBe($"https://{_host}");

        await HideGatewaysAsync(stack);
        await stack.ConfigureAsync(Settings("https", up.Context, file));
        var refused = await stack.TryUpAsync();

        refused.ExitCode.ShouldNotBe(0);
        var said = refused.StandardOutput + refused.StandardError;
        said.ShouldContain("the cluster could not be asked where the TLSRoute leads from");
        said.ShouldContain(
            "TLSRoute my-nginx is not accepted by Gateway lab, listener https, whose controller traefik.io/gateway-controller says Accepted False"
        );
    }

    private static async Task HideGatewaysAsync(PulumiStack stack)
    {
        var name = $"{stack.Namespace}-my-nginx-up";
        var role = JsonNode.Parse(await Cluster.KubectlAsync("get", "clusterrole", name, "-o", "json"))!;
        role["rules"]!.AsArray().RemoveAll(rule => rule!["resources"]!.AsArray().Any(one => (string?)one == "gateways"));
        await Cluster.KubectlAsync("replace", "-f", await stack.WriteAsync("role.json", role.ToJsonString()));
    }

    private string Settings(string listener, string context, string? kubeconfig) =>
        $$"""
            {
              "cluster": { "context": "{{context}}"{{(kubeconfig is null ? "" : $", \"kubeconfig\": \"{kubeconfig}\"")}} },
              "verification": { "curlPod": true },
              "route": {
                "kind": "TLSRoute", "hostnames": ["{{_host}}"], "timeoutSeconds": 30,
                "gateway": { "namespace": "gateway", "name": "lab", "listener": "{{listener}}" }
              }
            }
            """;
}
