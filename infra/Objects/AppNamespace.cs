using System.Collections.Immutable;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace KubeExpose.Infra.Objects;

/// <summary>
/// The namespace, there after the update whoever made it, and never deleted: it may hold more than this application. Labels that someone
/// else has set to other values are refused by the cluster, not overwritten.
/// </summary>
internal static class AppNamespace
{
    /// <summary>
    /// The only labels that the stack puts on it, the same for every stack that shares it. The cluster refuses pods that do not keep to
    /// the standard, and says so of templates.
    /// </summary>
    internal static readonly ImmutableDictionary<string, string> PodSecurity = ImmutableDictionary<string, string>
        .Empty.Add("pod-security.kubernetes.io/enforce", "restricted")
        .Add("pod-security.kubernetes.io/warn", "restricted");

    /// <summary>Declares the namespace; null when the settings do not ask for one and it is there already.</summary>
    internal static NamespacePatch? Declare(AppSettings app, DeclarationScope scope) =>
        app.CreateNamespace
            ? new(
                scope.LogicalName(app.Namespace),
                new()
                {
                    Metadata = new ObjectMetaPatchArgs { Name = app.Namespace, Labels = PodSecurity },
                },
                Options(scope)
            )
            : null;

    private static CustomResourceOptions Options(DeclarationScope scope)
    {
        var options = scope.Options();
        // states that have it as an object of their own would delete it
        options.Aliases.Add(new Alias { Type = "kubernetes:core/v1:Namespace" });
        return options;
    }
}
