using System.Collections.Immutable;

namespace KubeExpose.Infra.Tests.Recording;

/// <summary>A resource as the program declared it.</summary>
/// <param name="Type">Its type token.</param>
/// <param name="Name">Its logical name.</param>
/// <param name="Inputs">Its inputs, secrets unwrapped.</param>
/// <param name="Provider">The provider it names itself; empty for the default one.</param>
internal sealed record Declared(string Type, string Name, ImmutableDictionary<string, object> Inputs, string? Provider)
{
    /// <summary>Whether it is an object of the Kubernetes API.</summary>
    internal bool IsObject => Type.StartsWith("kubernetes:", StringComparison.Ordinal);

    /// <summary>The object's kind, also of one that is declared in part; or the resource's own.</summary>
    internal string Kind => Type[(Type.LastIndexOf(':') + 1)..].Replace("Patch", "", StringComparison.Ordinal);

    /// <summary>The object as JSON.</summary>
    internal string Json => PlainJson.Of(Inputs);
}
