using System.Collections.Immutable;
using KubeExpose.Infra.Settings.Rules;

namespace KubeExpose.Infra.Settings;

/// <summary>What the application is called and where it lives. Config group <c>app</c>.</summary>
public sealed record AppSettings
{
    /// <summary>
    /// The application's name, which is the Service's and so its DNS name: at most 40 lower-case letters, digits and hyphens, beginning
    /// in a letter.
    /// </summary>
    public string Name { get; init; } = "my-nginx";

    /// <summary>The namespace that holds everything.</summary>
    public string Namespace { get; init; } = "default";

    /// <summary>
    /// Make the namespace, enforcing the Pod Security Standard "restricted" in it, and delete it with the stack. Not with profile
    /// <c>tutorial</c>, whose pods run as root: make its namespace beforehand.
    /// </summary>
    public bool CreateNamespace { get; init; }

    /// <summary>
    /// Whose example to follow: <c>standard</c>, hardened for production, or <c>tutorial</c>, the Kubernetes tutorial's objects field by
    /// field.
    /// </summary>
    public AppProfile Profile { get; init; }

    /// <summary>The application's version, as the label <c>app.kubernetes.io/version</c>.</summary>
    public string? Version { get; init; }

    /// <summary>How confidential the application is, as the label <c>classification</c>.</summary>
    public string? Classification { get; init; }

    /// <summary>Further labels on every object. They can change at any time: selectors never use them.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Further annotations on every object.</summary>
    public ImmutableSortedDictionary<string, string> Annotations { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Give the pods the Services of their namespace as environment variables, such as <c>MY_NGINX_SERVICE_HOST</c>.</summary>
    public bool EnableServiceLinks { get; init; } = true;

    internal IEnumerable<Fault> Faults() =>
        [
            // 40 leaves room for what Kubernetes appends to the names of pods, whose host names end at 63
            .. Fault.If(
                !DnsName.IsServiceName(Name) || Name.Length > 40,
                "app.name",
                Name,
                "at most 40 lower-case letters, digits and hyphens, beginning in a letter and ending in a letter or digit"
            ),
            .. Fault.If(
                !DnsName.IsLabel(Namespace),
                "app.namespace",
                Namespace,
                "at most 63 lower-case letters, digits and hyphens, beginning and ending in a letter or digit"
            ),
            .. Fault.If(
                CreateNamespace && BuiltIn.Contains(Namespace),
                "app.createNamespace",
                true,
                "a namespace of your own",
                "set app.namespace to one"
            ),
            .. Fault.If(
                CreateNamespace && Profile == AppProfile.Tutorial,
                "app.createNamespace",
                true,
                "false with app.profile tutorial",
                "the tutorial's pods do not pass Pod Security restricted, which a namespace made here enforces"
            ),
            .. Fault.If(Version is not null && !LabelSyntax.IsValue(Version), "app.version", Version, LabelSyntax.Value),
            .. Fault.If(
                Classification is not null && !LabelSyntax.IsValue(Classification),
                "app.classification",
                Classification,
                LabelSyntax.Value
            ),
            .. Fault.If(Name == "default", "app.name", Name, "another name", "the namespace's own ServiceAccount is called default"),
            .. Fault.If(
                Name == "kubernetes" && Namespace == "default",
                "app.name",
                Name,
                "another name, or another app.namespace",
                "the API server's Service is called kubernetes there"
            ),
            .. OwnMetadata.Labels("app.labels", Labels),
            .. Fault.If(
                Profile == AppProfile.Tutorial && Labels.ContainsKey("app"),
                "app.labels.app",
                Labels.GetValueOrDefault("app"),
                "labels of your own",
                "remove it: the tutorial finds its curl pods by it"
            ),
            .. OwnMetadata.Annotations("app.annotations", Annotations, OfKubernetes),
        ];

    // on a pod such an annotation could ask for what Pod Security forbids
    private static string? OfKubernetes(string annotation) =>
        OwnMetadata.IsOfKubernetes(annotation)
            ? "remove it: this one is Kubernetes' own; a load balancer's belong into service.annotations"
            : null;

    private static readonly ImmutableArray<string> BuiltIn = ["default", "kube-system", "kube-public", "kube-node-lease"];
}
