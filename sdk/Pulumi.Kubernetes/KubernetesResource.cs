namespace Pulumi.Kubernetes;

/// <summary>What all objects of a cluster have in common. The kinds themselves are generated, see <c>Kinds.txt</c>.</summary>
public abstract class KubernetesResource : CustomResource
{
    /// <summary>The plugin's version, and that of the official package whose surface this one has.</summary>
    internal const string Version = "4.32.0";

    /// <summary>Registers an object, or reads it when <paramref name="id"/> is not empty.</summary>
    private protected KubernetesResource(
        string type,
        string name,
        ResourceArgs? args,
        CustomResourceOptions defaults,
        CustomResourceOptions? options,
        Input<string> id
    )
        : this(type, name, args, Complete(defaults, options, id)) { }

    /// <summary>Registers an object, or reads it when the options have an id.</summary>
    private protected KubernetesResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options)
        : base(type, name, args, options) { }

    private static CustomResourceOptions Complete(CustomResourceOptions defaults, CustomResourceOptions? options, Input<string> id)
    {
        defaults.Version = Version;
        var complete = CustomResourceOptions.Merge(defaults, options);
        complete.Id = id;
        return complete;
    }
}
