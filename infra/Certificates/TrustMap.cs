using KubeExpose.Infra.Objects;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;

namespace KubeExpose.Infra.Certificates;

/// <summary>A ConfigMap with what someone trusts: a new one with every change, so that it and who refers to it always fit.</summary>
internal static class TrustMap
{
    /// <summary>Declares it.</summary>
    /// <param name="name">Its logical name; Pulumi makes up the object's own.</param>
    /// <param name="data">Certificates in PEM, by file.</param>
    /// <param name="scope">Where it goes.</param>
    internal static ConfigMap Declare(string name, InputMap<string> data, DeclarationScope scope) =>
        new(
            name,
            new()
            {
                Metadata = scope.Metadata(),
                Immutable = true,
                Data = data,
            },
            CustomResourceOptions.Merge(scope.Options(), new() { HideDiffs = { "data" } })
        );
}
