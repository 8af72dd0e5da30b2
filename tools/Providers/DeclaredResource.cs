using System.Text.Json.Nodes;

namespace KubeExpose.Tools.Providers;

/// <summary>A resource that a program declared.</summary>
/// <param name="Type">As in <c>kubernetes:core/v1:Service</c>.</param>
/// <param name="Name">The logical name.</param>
/// <param name="Properties">Its properties, as far as they are known without a cluster.</param>
internal sealed record DeclaredResource(string Type, string Name, JsonObject Properties)
{
    private const string Stack = "pulumi:pulumi:Stack";

    /// <summary>The type of the component that it belongs to; empty for the stack itself.</summary>
    public string Parent { get; private init; } = "";

    /// <inheritdoc cref="ResourceType.IsObject"/>
    public bool IsObject => ResourceType.IsObject(Type);

    /// <inheritdoc cref="ResourceType.Kind"/>
    public string Kind => ResourceType.Kind(Type);

    /// <summary>The resource with its parent, which its URN names.</summary>
    /// <param name="urns">The URNs of all resources.</param>
    public DeclaredResource Below(IEnumerable<string> urns) =>
        urns.Select(urn => urn.Split("::")).FirstOrDefault(urn => urn[^1] == Name && urn[2].Split('$')[^1] == Type) is [_, _, var types, ..]
            ? this with
            {
                Parent = types.Split('$').Where(type => type != Stack).SkipLast(1).LastOrDefault(""),
            }
            : this;
}
