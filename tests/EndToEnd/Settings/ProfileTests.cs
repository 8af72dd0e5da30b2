using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Settings;

public sealed class ProfileTests
{
    private const string Pods = """ "workload": { "replicas": 1 } """;

    [Fact]
    public async Task It_changes_to_the_tutorials_and_back_in_one_update_each()
    {
        await using var stack = await PulumiStack.CreateAsync();
        await ConfigureAsync("standard");
        await stack.CreateNamespaceAsync();
        await stack.UpAsync();
        var service = await LiveService.GetAsync(stack.Namespace);
        await Cluster.KubectlAsync("apply", "-f", await stack.WriteAsync("own.json", OwnPolicy(stack)));

        foreach (var profile in (string[])["tutorial", "standard"])
        {
            await ConfigureAsync(profile);
            await stack.UpAsync();
            await stack.ShouldBeUpToDateAsync();
        }

        (await LiveService.GetAsync(stack.Namespace)).Uid.ShouldBe(service.Uid);
        (await Cluster.KubectlAsync("get", "networkpolicies", "-n", stack.Namespace, "-o", "name")).ShouldContain("/own");

        Task ConfigureAsync(string profile) =>
            stack.ConfigureAsync($$"""{ "app": { "profile": "{{profile}}", "createNamespace": false }, {{Pods}} }""");
    }

    // what someone else says of these pods is theirs
    private static string OwnPolicy(PulumiStack stack) =>
        $$"""
            {
              "apiVersion": "networking.k8s.io/v1",
              "kind": "NetworkPolicy",
              "metadata": {
                "name": "own",
                "namespace": "{{stack.Namespace}}",
                "labels": { "app.kubernetes.io/instance": "my-nginx-{{stack.Name}}" }
              },
              "spec": { "podSelector": { "matchLabels": { "run": "nothing" } }, "policyTypes": ["Ingress"] }
            }
            """;
}
