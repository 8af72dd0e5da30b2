using System.Collections.Immutable;
using KubeExpose.Tools.Manifests;

namespace KubeExpose.Tools.Access;

/// <summary>The least that an account needs for a stack: what is in its namespace, and what is cluster-wide.</summary>
/// <param name="Inside">In the stack's namespace.</param>
/// <param name="Across">Cluster-wide.</param>
internal sealed record StackAccess(ImmutableArray<AccessRule> Inside, ImmutableArray<AccessRule> Across)
{
    /// <summary>The namespace whose UID tells clusters apart.</summary>
    private const string System = "kube-system";

    private static readonly string[] Reading = ["get", "list", "watch"];

    /// <summary>What an update looks at while it waits for an object of a kind.</summary>
    private static readonly Dictionary<string, (string Group, string Resource)[]> Awaited = new(StringComparer.Ordinal)
    {
        ["Service"] = [("", "endpoints"), ("discovery.k8s.io", "endpointslices"), ("", "pods")],
        ["Deployment"] = [("apps", "replicasets"), ("", "pods"), ("", "persistentvolumeclaims"), ("", "events")],
        ["Pod"] = [("", "events")],
        ["Job"] = [("", "pods"), ("", "events")],
    };

    /// <summary>Has a ReplicaSet whose pods were refused try again at once.</summary>
    private static readonly AccessRule Retrying = new("apps", "replicasets", ["patch"]);

    /// <summary>What taking over objects that were made by hand does to those beside them.</summary>
    private static readonly AccessRule[] Adopting =
    [
        new("apps", "replicasets", ["delete"]),
        new("", "pods", ["patch", "delete"]),
        new("discovery.k8s.io", "endpointslices", ["create", "delete"]),
    ];

    /// <summary>For <c>pulumi up</c>, a renewal, <c>refresh</c> and <c>destroy</c>.</summary>
    /// <param name="objects">The stack's objects.</param>
    /// <param name="reads">The Secret that the stack reads and does not make; null for none.</param>
    /// <param name="adopts">Whether the stack takes over objects that are there.</param>
    public static StackAccess ForUp(IReadOnlyCollection<Manifest> objects, string? reads, bool adopts) =>
        Of(
            objects,
            [.. Reading, "create", "patch", "delete"],
            ["get", "patch"],
            [
                .. objects
                    .SelectMany(one => Awaited.GetValueOrDefault(one.Kind, []))
                    .Select(one => new AccessRule(one.Group, one.Resource, Reading)),
                .. objects.Any(one => one.Kind == "Deployment") ? new[] { Retrying } : [],
                .. adopts ? Adopting : [],
                .. Secret(reads),
            ]
        );

    /// <summary>
    /// For <c>pulumi preview</c>, with <c>--refresh</c> too. It writes nothing, but asks the API server what a write would do.
    /// </summary>
    /// <inheritdoc cref="ForUp"/>
    public static StackAccess ForPreview(IReadOnlyCollection<Manifest> objects, string? reads) =>
        Of(objects, ["get", "create", "patch"], ["get", "patch"], [.. Secret(reads)]);

    private static StackAccess Of(
        IReadOnlyCollection<Manifest> objects,
        string[] own,
        string[] ofNamespace,
        IReadOnlyCollection<AccessRule> more
    ) =>
        new(
            [
                .. objects
                    .Where(one => one.Kind != "Namespace")
                    .Select(one => new AccessRule(GroupOf(one), Resource(one.Kind), own))
                    .Concat(more)
                    .GroupBy(rule => (rule.Group, rule.Resource, Names: string.Join(',', rule.Names)))
                    .Select(rules =>
                        rules.First() with
                        {
                            Verbs = [.. rules.SelectMany(rule => rule.Verbs).Distinct(StringComparer.Ordinal)],
                        }
                    )
                    .OrderBy(rule => rule.Group, StringComparer.Ordinal)
                    .ThenBy(rule => rule.Resource, StringComparer.Ordinal),
            ],
            [
                new("", "namespaces", ["get"], System),
                .. objects.Where(one => one.Kind == "Namespace").Select(one => new AccessRule("", "namespaces", ofNamespace, one.Name)),
                .. objects
                    .SelectMany(one => one.Object["spec"]?["parentRefs"]?.AsArray() ?? [])
                    .Select(parent => $"{parent!["name"]}")
                    .Distinct(StringComparer.Ordinal)
                    .Select(gateway => new AccessRule("gateway.networking.k8s.io", "gateways", ["get"], gateway)),
                .. objects
                    .Select(one => (string?)one.Object["spec"]?["template"]?["spec"]?["priorityClassName"])
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .Select(name => new AccessRule("scheduling.k8s.io", "priorityclasses", ["get"], name)),
                .. objects.Any(one => one.Kind == "Ingress")
                    ? new[] { new AccessRule("networking.k8s.io", "ingressclasses", ["list"]) }
                    : [],
            ]
        );

    private static IEnumerable<AccessRule> Secret(string? name) => name is null ? [] : [new("", "secrets", ["get"], name)];

    private static string GroupOf(Manifest manifest) =>
        manifest.Object["apiVersion"]!.GetValue<string>().Split('/') is [var group, _] ? group : "";

    /// <summary>The resource of a kind, as in <c>networkpolicies</c> for <c>NetworkPolicy</c>.</summary>
    private static string Resource(string kind) =>
        kind.ToLowerInvariant() switch
        {
            "endpoints" => "endpoints",
            var name when name.EndsWith('y') && name[^2] is not ('a' or 'e' or 'o') => $"{name[..^1]}ies",
            var name when name.EndsWith('s') => $"{name}es",
            var name => $"{name}s",
        };
}
