using System.Collections.Immutable;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Checks;

/// <summary>Names that are taken, and metadata that is not a user's to set.</summary>
internal static class AppChecks
{
    private static readonly ImmutableArray<string> BuiltIn = ["default", "kube-system", "kube-public", "kube-node-lease"];

    /// <summary>The faults.</summary>
    internal static IEnumerable<Fault> Faults(AppSettings app, Profile profile) =>
        [
            .. Fault.If(
                app.CreateNamespace && BuiltIn.Contains(app.Namespace),
                app.CreateNamespace,
                "a namespace of your own",
                "set app.namespace to one"
            ),
            .. Fault.If(
                app.CreateNamespace && !profile.PassesPodSecurity,
                app.CreateNamespace,
                "false with app.profile tutorial",
                "the tutorial's pods do not pass Pod Security restricted, which a namespace made here enforces"
            ),
            .. Fault.If(app.Name == "default", app.Name, "another name", "the namespace's own ServiceAccount is called default"),
            .. Fault.If(
                app.Name == "kubernetes" && app.Namespace == "default",
                app.Name,
                "another name, or another app.namespace",
                "the API server's Service is called kubernetes there"
            ),
            .. MetadataChecks.Labels("app.labels", app.Labels),
            .. app
                .Labels.Where(label => profile.TakenLabels.Contains(label.Key))
                .Select(label => new Fault(
                    $"app.labels.{label.Key}",
                    label.Value,
                    "labels of your own",
                    "remove it: the profile selects pods by it"
                )),
            .. MetadataChecks.Annotations("app.annotations", app.Annotations, OfKubernetes),
        ];

    // on a pod such an annotation could ask for what Pod Security forbids
    private static string? OfKubernetes(string annotation) =>
        MetadataChecks.IsOfKubernetes(annotation)
            ? "remove it: this one is Kubernetes' own; a load balancer's belong into service.annotations"
            : null;
}
