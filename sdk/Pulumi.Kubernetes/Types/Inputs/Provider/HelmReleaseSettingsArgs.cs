namespace Pulumi.Kubernetes.Types.Inputs.Provider;

/// <summary>How Helm releases are stored and found.</summary>
public sealed class HelmReleaseSettingsArgs : ResourceArgs
{
    /// <summary>
    /// Where Helm keeps releases: <c>secret</c>, <c>configmap</c>, <c>memory</c> or <c>sql</c>. From <c>PULUMI_K8S_HELM_DRIVER</c>.
    /// </summary>
    [Input("driver")]
    public Input<string>? Driver { get; set; } = EnvironmentDefault.Text("PULUMI_K8S_HELM_DRIVER");

    /// <summary>The folder of Helm's plugins. From <c>PULUMI_K8S_HELM_PLUGINS_PATH</c>.</summary>
    [Input("pluginsPath")]
    public Input<string>? PluginsPath { get; set; } = EnvironmentDefault.Text("PULUMI_K8S_HELM_PLUGINS_PATH");

    /// <summary>The file of credentials for registries. From <c>PULUMI_K8S_HELM_REGISTRY_CONFIG_PATH</c>.</summary>
    [Input("registryConfigPath")]
    public Input<string>? RegistryConfigPath { get; set; } = EnvironmentDefault.Text("PULUMI_K8S_HELM_REGISTRY_CONFIG_PATH");

    /// <summary>The folder of what repositories hold. From <c>PULUMI_K8S_HELM_REPOSITORY_CACHE</c>.</summary>
    [Input("repositoryCache")]
    public Input<string>? RepositoryCache { get; set; } = EnvironmentDefault.Text("PULUMI_K8S_HELM_REPOSITORY_CACHE");

    /// <summary>The file of repositories and their URLs. From <c>PULUMI_K8S_HELM_REPOSITORY_CONFIG_PATH</c>.</summary>
    [Input("repositoryConfigPath")]
    public Input<string>? RepositoryConfigPath { get; set; } = EnvironmentDefault.Text("PULUMI_K8S_HELM_REPOSITORY_CONFIG_PATH");

    /// <summary>New settings, from the environment alone.</summary>
    public static new HelmReleaseSettingsArgs Empty => new();
}
