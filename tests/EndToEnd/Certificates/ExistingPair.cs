using System.Text.Json;
using KubeExpose.EndToEnd.Harness;
using KubeExpose.Infra.Tests.Certificates;

namespace KubeExpose.EndToEnd.Certificates;

/// <summary>A Secret with a certificate that others made.</summary>
internal static class ExistingPair
{
    /// <summary>Makes the Secret as many are made: by <c>kubectl apply</c>, which puts all of it into an annotation as well.</summary>
    public static async Task CreateAsync(PulumiStack stack, GivenPair pair, string name)
    {
        var secret = await Cluster.KubectlAsync(
            "create",
            "secret",
            "tls",
            name,
            "-n",
            stack.Namespace,
            "--dry-run=client",
            "-o",
            "yaml",
            "--cert",
            await stack.WriteAsync("tls.crt", pair.ChainPem),
            "--key",
            await stack.WriteAsync("tls.key", pair.PrivateKeyPem)
        );
        await Cluster.KubectlAsync("apply", "-f", await stack.WriteAsync("secret.yaml", secret));
    }

    /// <summary>Puts a Secret there of these entries, whatever they are.</summary>
    public static async Task PutAsync(PulumiStack stack, string name, params (string Name, string Text)[] entries)
    {
        var secret = JsonSerializer.Serialize(
            new
            {
                apiVersion = "v1",
                kind = "Secret",
                metadata = new { name, @namespace = stack.Namespace },
                stringData = entries.ToDictionary(entry => entry.Name, entry => entry.Text),
            }
        );
        await Cluster.KubectlAsync("apply", "--server-side", "--force-conflicts", "-f", await stack.WriteAsync("secret.json", secret));
    }
}
