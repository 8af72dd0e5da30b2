using System.Text.Json.Nodes;

namespace KubeExpose.Tools.Providers;

/// <summary>A resource that a program declared.</summary>
/// <param name="Type">As in <c>kubernetes:core/v1:Service</c>.</param>
/// <param name="Name">The logical name.</param>
/// <param name="Properties">What it is once it exists, as far as that is known without a cluster.</param>
internal sealed record DeclaredResource(string Type, string Name, JsonObject Properties)
{
    private const string Stack = "pulumi:pulumi:Stack";

    /// <summary>The type of the component that it belongs to; empty for the stack itself.</summary>
    public string Parent { get; private init; } = "";

    /// <summary>Whether it is a Kubernetes object.</summary>
    public bool IsObject => Type.StartsWith("kubernetes:", StringComparison.Ordinal);

    /// <summary>What it is, in a word.</summary>
    public string Kind => Type.StartsWith("pulumi:providers:", StringComparison.Ordinal) ? "Provider" : Type[(Type.LastIndexOf(':') + 1)..];

    /// <summary>With the parent that its own among these URNs names.</summary>
    public DeclaredResource Below(IEnumerable<string> urns) =>
        urns.Select(urn => urn.Split("::")).FirstOrDefault(urn => urn[^1] == Name && urn[2].Split('$')[^1] == Type) is [_, _, var types, ..]
            ? this with
            {
                Parent = types.Split('$').Where(type => type != Stack).SkipLast(1).LastOrDefault(""),
            }
            : this;
}
