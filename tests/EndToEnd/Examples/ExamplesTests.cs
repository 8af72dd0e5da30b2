using System.Text.Json;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Examples;

public sealed class ExamplesTests
{
    [Fact]
    public async Task Two_applications_of_one_program_are_each_proven()
    {
        await using var stack = await PulumiStack.OfExampleAsync("two-applications");

        await stack.UpAsync();

        var outputs = await stack.OutputsAsync();
        foreach (var application in (string[])["shop", "admin"])
        {
            var command = outputs.GetProperty(application).GetProperty("kubectlExecCommand").GetString()!;
            command.ShouldStartWith($"kubectl --context {Cluster.Context} ");
            (await Shell.RunAsync("bash", ["-c", command])).ShouldContain("<h1>Welcome to nginx!</h1>");
        }

        (await Cluster.GetAsync("jobs", "-n", stack.Namespace))
            .GetProperty("items")
            .EnumerateArray()
            .Select(job => job.GetProperty("status").GetProperty("succeeded").GetInt32())
            .ShouldBe([1, 1]);
        await stack.ShouldBeUpToDateAsync();
    }

    [Fact]
    public async Task Another_programs_stack_reads_where_to_ask_and_what_to_trust()
    {
        await using var exposed = await PulumiStack.CreateAsync(("workload.replicas", "1"), ("workload.preStopSeconds", "1"));
        await exposed.UpAsync();
        await using var consumer = await PulumiStack.OfExampleAsync(
            "consumer",
            exposed,
            ("stack", $"organization/kube-expose/{exposed.Name}")
        );
        await Cluster.KubectlAsync("create", "namespace", consumer.Namespace);

        await consumer.UpAsync();

        var name = (await consumer.OutputsAsync()).GetProperty("configMap").GetString()!;
        var data = (await Cluster.GetAsync("configmap", name, "-n", consumer.Namespace)).GetProperty("data");
        data.Deserialize<Dictionary<string, string>>()
            .ShouldBe(
                new Dictionary<string, string>
                {
                    ["url"] = $"https://my-nginx.{exposed.Namespace}.svc.cluster.local",
                    ["ca.crt"] = (await exposed.OutputsAsync()).GetProperty("caCertificatePem").GetString()!,
                },
                ignoreOrder: true
            );
        await consumer.ShouldBeUpToDateAsync();
    }
}
