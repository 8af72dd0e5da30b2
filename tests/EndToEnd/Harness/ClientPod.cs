using System.Text.Json;
using CliWrap.Buffered;
using KubeExpose.Infra.Settings;

namespace KubeExpose.EndToEnd.Harness;

/// <summary>A pod of a test's own with curl, in a stack's namespace, that no policy of the stack knows.</summary>
/// <param name="IPv4">Its address of the one family.</param>
/// <param name="IPv6">Its address of the other.</param>
internal sealed record ClientPod(string Namespace, string Name, string IPv4, string IPv6)
{
    /// <summary>Starts one.</summary>
    public static async Task<ClientPod> CreateAsync(PulumiStack stack, string name)
    {
        var file = await stack.WriteAsync(
            $"{name}.json",
            $$"""
            {
              "apiVersion": "v1", "kind": "Pod", "metadata": { "name": "{{name}}", "namespace": "{{stack.Namespace}}" },
              "spec": {
                "terminationGracePeriodSeconds": 0,
                "securityContext": { "runAsNonRoot": true, "seccompProfile": { "type": "RuntimeDefault" } },
                "containers": [{
                  "name": "curl", "image": "{{new VerificationSettings().Image}}", "imagePullPolicy": "IfNotPresent", "command": ["sleep", "600"],
                  "securityContext": { "allowPrivilegeEscalation": false, "capabilities": { "drop": ["ALL"] } }
                }]
              }
            }
            """
        );
        await Cluster.KubectlAsync("apply", "-f", file);
        await Cluster.KubectlAsync("wait", "--for=condition=Ready", $"pod/{name}", "-n", stack.Namespace, "--timeout=180s");
        var addresses = (await Cluster.GetAsync("pod", name, "-n", stack.Namespace)).GetProperty("status").GetProperty("podIPs");
        return new(stack.Namespace, name, Address(0), Address(1));

        string Address(int i) => addresses[i].GetProperty("ip").GetString()!;
    }

    /// <summary>What curl says to a URL.</summary>
    public Task<BufferedCommandResult> CurlAsync(string url) =>
        Shell.TryAsync(
            "kubectl",
            ["--context", Cluster.Context!, "exec", "-n", Namespace, Name, "--", "curl", "-sS", "--globoff", "--max-time", "3", url]
        );
}
