using System.Collections.Immutable;
using KubeExpose.Infra.Settings;
using Pulumi.Kubernetes.Core.V1;

namespace KubeExpose.Infra.Objects;

/// <summary>The application's own namespace.</summary>
internal static class AppNamespace
{
    // the cluster refuses pods that do not keep to the standard, and says so of templates
    private static readonly ImmutableDictionary<string, string> PodSecurity = ImmutableDictionary<string, string>
        .Empty.Add("pod-security.kubernetes.io/enforce", "restricted")
        .Add("pod-security.kubernetes.io/warn", "restricted");

    /// <summary>Declares the namespace; null when the settings do not ask for one and it is there already.</summary>
    internal static Namespace? Declare(AppSettings app, DeclarationScope scope)
    {
        if (!app.CreateNamespace)
        {
            return null;
        }

        var metadata = scope.Template(PodSecurity);
        metadata.Name = app.Namespace;
        return new Namespace(app.Namespace, new() { Metadata = metadata }, scope.Options());
    }
}
