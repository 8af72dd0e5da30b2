using k8s.KubeConfigModels;
using YamlDotNet.RepresentationModel;

namespace KubeExpose.Infra.Cluster;

/// <summary>A kubeconfig's entries as the client of the API server takes them: its own reader needs what native code lacks.</summary>
internal static class Credentials
{
    /// <summary>How a cluster is reached.</summary>
    internal static ClusterEndpoint Cluster(YamlNode cluster, string folder) =>
        new()
        {
            Server = cluster.Text("server"),
            CertificateAuthorityData = cluster.Text("certificate-authority-data"),
            CertificateAuthority = File(cluster, "certificate-authority", folder),
            TlsServerName = cluster.Text("tls-server-name"),
            SkipTlsVerify = cluster.Text("insecure-skip-tls-verify") == "true",
        };

    /// <summary>Who one is there.</summary>
    internal static UserCredentials User(YamlNode user, string folder) =>
        new()
        {
            ClientCertificateData = user.Text("client-certificate-data"),
            ClientCertificate = File(user, "client-certificate", folder),
            ClientKeyData = user.Text("client-key-data"),
            ClientKey = File(user, "client-key", folder),
            Token = user.Text("token") ?? Content(File(user, "tokenFile", folder)),
            UserName = user.Text("username"),
            Password = user.Text("password"),
            ExternalExecution = user.Child("exec") is { } exec ? Execution(exec) : null,
        };

    private static ExternalExecution Execution(YamlNode exec) =>
        new()
        {
            ApiVersion = exec.Text("apiVersion"),
            Command = exec.Text("command"),
            Arguments = [.. exec.Items("args").Select(argument => $"{argument}")],
            EnvironmentVariables =
            [
                .. exec.Items("env")
                    .Select(variable => new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["name"] = variable.Text("name") ?? "",
                        ["value"] = variable.Text("value") ?? "",
                    }),
            ],
        };

    private static string? File(YamlNode node, string key, string folder) =>
        node.Text(key) is { Length: > 0 } file ? Path.Combine(folder, file) : null;

    private static string? Content(string? file) => file is null ? null : System.IO.File.ReadAllText(file).Trim();
}
