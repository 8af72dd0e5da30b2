using Pulumi.Kubernetes.Types.Inputs.Provider;

namespace Pulumi.Kubernetes;

/// <summary>The settings of a <see cref="Provider"/>. What is no text is sent as JSON text.</summary>
public sealed class ProviderArgs : ResourceArgs
{
    /// <summary>Whether all inputs are rendered to YAML even when nothing changed.</summary>
    [Input("alwaysRender", json: true)]
    public Input<bool>? AlwaysRender { get; set; }

    /// <summary>The kubeconfig's cluster to use instead of the context's.</summary>
    [Input("cluster")]
    public Input<string>? Cluster { get; set; }

    /// <summary>
    /// A name of the cluster that stays the same when its address or credentials change: the provider replaces everything only when this
    /// changes.
    /// </summary>
    [Input("clusterIdentifier")]
    public Input<string>? ClusterIdentifier { get; set; }

    /// <summary>The kubeconfig's context to use instead of its current one.</summary>
    [Input("context")]
    public Input<string>? Context { get; set; }

    /// <summary>
    /// Whether resources of a cluster that can't be reached are dropped from the state. From <c>PULUMI_K8S_DELETE_UNREACHABLE</c>.
    /// </summary>
    [Input("deleteUnreachable", json: true)]
    public Input<bool>? DeleteUnreachable { get; set; } = EnvironmentDefault.Boolean("PULUMI_K8S_DELETE_UNREACHABLE");

    /// <summary>Whether ConfigMaps change in place instead of being replaced. From <c>PULUMI_K8S_ENABLE_CONFIGMAP_MUTABLE</c>.</summary>
    [Input("enableConfigMapMutable", json: true)]
    public Input<bool>? EnableConfigMapMutable { get; set; } = EnvironmentDefault.Boolean("PULUMI_K8S_ENABLE_CONFIGMAP_MUTABLE");

    /// <summary>Whether fields that others manage are taken over. From <c>PULUMI_K8S_ENABLE_PATCH_FORCE</c>.</summary>
    [Input("enablePatchForce", json: true)]
    public Input<bool>? EnablePatchForce { get; set; } = EnvironmentDefault.Boolean("PULUMI_K8S_ENABLE_PATCH_FORCE");

    /// <summary>Whether Secrets change in place instead of being replaced. From <c>PULUMI_K8S_ENABLE_SECRET_MUTABLE</c>.</summary>
    [Input("enableSecretMutable", json: true)]
    public Input<bool>? EnableSecretMutable { get; set; } = EnvironmentDefault.Boolean("PULUMI_K8S_ENABLE_SECRET_MUTABLE");

    /// <summary>
    /// Whether the cluster merges changes (server-side apply), the provider's default. From <c>PULUMI_K8S_ENABLE_SERVER_SIDE_APPLY</c>.
    /// </summary>
    [Input("enableServerSideApply", json: true)]
    public Input<bool>? EnableServerSideApply { get; set; } = EnvironmentDefault.Boolean("PULUMI_K8S_ENABLE_SERVER_SIDE_APPLY");

    /// <summary>How Helm releases are stored and found.</summary>
    [Input("helmReleaseSettings", json: true)]
    public Input<HelmReleaseSettingsArgs>? HelmReleaseSettings { get; set; }

    /// <summary>How fast and how long the API server is asked.</summary>
    [Input("kubeClientSettings", json: true)]
    public Input<KubeClientSettingsArgs>? KubeClientSettings { get; set; }

    /// <summary>
    /// A kubeconfig, or the path of one. From <c>KUBECONFIG</c>: set it to null to keep a machine's path out of the state.
    /// </summary>
    [Input("kubeconfig")]
    public Input<string>? KubeConfig { get; set; } = EnvironmentDefault.Text("KUBECONFIG");

    /// <summary>The namespace of resources that name none.</summary>
    [Input("namespace")]
    public Input<string>? Namespace { get; set; }

    /// <summary>A folder that manifests are written to instead of being sent to a cluster.</summary>
    [Input("renderYamlToDirectory")]
    public Input<string>? RenderYamlToDirectory { get; set; }

    /// <summary>
    /// Whether resources of a cluster that can't be reached are left as they are. From <c>PULUMI_K8S_SKIP_UPDATE_UNREACHABLE</c>.
    /// </summary>
    [Input("skipUpdateUnreachable", json: true)]
    public Input<bool>? SkipUpdateUnreachable { get; set; } = EnvironmentDefault.Boolean("PULUMI_K8S_SKIP_UPDATE_UNREACHABLE");

    /// <summary>Whether warnings of deprecated API versions are left out. From <c>PULUMI_K8S_SUPPRESS_DEPRECATION_WARNINGS</c>.</summary>
    [Input("suppressDeprecationWarnings", json: true)]
    public Input<bool>? SuppressDeprecationWarnings { get; set; } = EnvironmentDefault.Boolean("PULUMI_K8S_SUPPRESS_DEPRECATION_WARNINGS");

    /// <summary>Whether warnings of Helm hooks are left out. From <c>PULUMI_K8S_SUPPRESS_HELM_HOOK_WARNINGS</c>.</summary>
    [Input("suppressHelmHookWarnings", json: true)]
    public Input<bool>? SuppressHelmHookWarnings { get; set; } = EnvironmentDefault.Boolean("PULUMI_K8S_SUPPRESS_HELM_HOOK_WARNINGS");

    /// <summary>Whether a new resource takes over an object that exists already. From <c>PULUMI_K8S_UPSERT_EXISTING_OBJECTS</c>.</summary>
    [Input("upsertExistingObjects", json: true)]
    public Input<bool>? UpsertExistingObjects { get; set; } = EnvironmentDefault.Boolean("PULUMI_K8S_UPSERT_EXISTING_OBJECTS");

    /// <summary>New settings, from the environment alone.</summary>
    public static new ProviderArgs Empty => new();
}
