using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.ApiExtensions;

/// <summary>The inputs of a <see cref="CustomResource"/>; a derived class adds those of its kind, such as <c>spec</c>.</summary>
public abstract class CustomResourceArgs : ResourceArgs
{
    /// <summary>Says of which kind the object is.</summary>
    /// <param name="apiVersion">The API's group and version, such as <c>gateway.networking.k8s.io/v1</c>.</param>
    /// <param name="kind">The kind, such as <c>TLSRoute</c>.</param>
    protected CustomResourceArgs(string apiVersion, string kind)
    {
        Type = $"kubernetes:{apiVersion}:{kind}";
        ApiVersion = apiVersion;
        Kind = kind;
    }

    /// <summary>The API's group and version.</summary>
    [Input("apiVersion")]
    public Input<string> ApiVersion { get; }

    /// <summary>The kind.</summary>
    [Input("kind")]
    public Input<string> Kind { get; }

    /// <summary>Name, namespace, labels and the rest that all objects have.</summary>
    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    /// <summary>The type token, known at once as no input is.</summary>
    internal string Type { get; }
}
