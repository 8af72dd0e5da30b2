namespace Pulumi.Kubernetes;

/// <summary>A cluster, as the provider sees it: which one, and how to speak to it.</summary>
/// <remarks><see href="https://www.pulumi.com/registry/packages/kubernetes/api-docs/provider/">The provider's settings</see></remarks>
[ResourceType("pulumi:providers:kubernetes", null)]
public sealed class Provider : ProviderResource
{
    /// <summary>Registers the provider; resources name it in their options.</summary>
    /// <param name="name">The logical name.</param>
    /// <param name="args">The settings; without any they come from the environment, see <see cref="ProviderArgs"/>.</param>
    /// <param name="options">How the engine treats it.</param>
    public Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)
        : base("kubernetes", name, args ?? new(), CustomResourceOptions.Merge(new() { Version = KubernetesResource.Version }, options)) { }
}
