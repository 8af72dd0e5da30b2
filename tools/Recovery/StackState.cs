using System.Collections.Immutable;
using System.Text.Json.Nodes;
using KubeExpose.Infra.Objects;
using KubeExpose.Tools.Files;
using KubeExpose.Tools.Stacks;

namespace KubeExpose.Tools.Recovery;

/// <summary>What a stack's state says of its objects.</summary>
/// <param name="Context">The kubectl context that they were made with; null for kubectl's own.</param>
/// <param name="HasKubeconfig">Whether they were made with a kubeconfig of the stack's own, which kubectl does not know.</param>
/// <param name="Instance">The value of their label <c>app.kubernetes.io/instance</c>; null where they have none.</param>
/// <param name="Namespaces">Where they are.</param>
/// <param name="Objects">All of them, those that are to be deleted too.</param>
internal sealed record StackState(
    string? Context,
    bool HasKubeconfig,
    string? Instance,
    ImmutableSortedSet<string> Namespaces,
    ImmutableHashSet<ClusterObject> Objects
)
{
    private const string Kubernetes = "kubernetes:";

    /// <summary>How kubectl finds the objects.</summary>
    /// <param name="stack">The stack's name.</param>
    /// <exception cref="ToolException">It can't.</exception>
    public ObjectOwner Owner(string stack) =>
        HasKubeconfig
            ? throw new ToolException(
                $"{stack} has cluster.kubeconfig, which kubectl does not know: a context of that name may be another cluster"
            )
            : new(
                Instance
                    ?? throw new ToolException(
                        $"the objects of {stack} have no label {ObjectOwner.Label}: what is whose can't be told from its state"
                    ),
                Context is null ? [] : ["--context", Context]
            );

    /// <summary>What a stack has by its settings, whose state knows nothing: before its first update, or destroyed.</summary>
    public static StackState Of(Stack stack)
    {
        var settings = stack.With("app");
        return new(
            stack.Setting("cluster.context"),
            stack.Setting("cluster.kubeconfig") is not null,
            settings.Profile.HasStandardLabels ? StandardLabels.Instance(settings.App, stack.Name) : null,
            [settings.App.Namespace],
            []
        );
    }

    /// <summary>Reads what <c>pulumi stack export</c> printed.</summary>
    public static StackState Read(string export)
    {
        var deployment = JsonNode.Parse(export)!["deployment"]!;
        var resources = List(deployment["resources"]);
        var provider = resources.FirstOrDefault(resource => (string?)resource["type"] == "pulumi:providers:kubernetes")?["inputs"];
        var objects = resources.Where(IsObject).ToList();
        // an object whose making was cut off is known by what it was to be
        var inputs = objects.Concat(List(deployment["pending_operations"]).Select(operation => operation["resource"]!).Where(IsObject));
        return new(
            (string?)provider?["context"],
            provider?["kubeconfig"] is not null,
            inputs
                .Select(resource => (string?)resource["inputs"]?["metadata"]?["labels"]?[ObjectOwner.Label])
                .FirstOrDefault(instance => instance is not null),
            [
                .. inputs
                    .Select(resource => (string?)resource["inputs"]?["metadata"]?["namespace"])
                    .Where(name => name is not null)
                    .Select(name => name!),
            ],
            [.. objects.Where(resource => ((string?)resource["id"])?.Contains('/', StringComparison.Ordinal) == true).Select(ObjectOf)]
        );
    }

    private static bool IsObject(JsonNode resource) =>
        (string?)resource["type"] is { } type && type.StartsWith(Kubernetes, StringComparison.Ordinal);

    private static ClusterObject ObjectOf(JsonNode resource)
    {
        var id = ((string)resource["id"]!).Split('/');
        return new(((string)resource["type"]!).Split(':')[^1], id[0], id[1]);
    }

    /// <summary>What a list of the state holds; nothing where it has none.</summary>
    internal static IReadOnlyList<JsonNode> List(JsonNode? list) => [.. list?.AsArray().Select(one => one!) ?? []];
}
