using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.ApiExtensions;

/// <summary>
/// An object of a kind that this package has no class for. What its status says is an output of a class derived from this one.
/// </summary>
/// <remarks>
/// <see href="https://kubernetes.io/docs/concepts/extend-kubernetes/api-extension/custom-resources/">Custom resources</see>
/// </remarks>
public class CustomResource : KubernetesResource
{
    /// <summary>Declares an object, or reads the one that the options' id names.</summary>
    /// <param name="name">The logical name, unique among the stack's resources of this type under one parent.</param>
    /// <param name="args">
    /// What the object says, and of which kind it is. To read one its metadata must have name and namespace, as the id has.
    /// </param>
    /// <param name="options">How the engine treats it.</param>
    public CustomResource(string name, CustomResourceArgs args, CustomResourceOptions? options = null)
        : base(args.Type, name, args, options) { }

    /// <summary>The API's group and version.</summary>
    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    /// <summary>The kind.</summary>
    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    /// <summary>Name, namespace, labels and the rest that all objects have.</summary>
    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;
}
