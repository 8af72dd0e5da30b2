using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A resource as it was declared.</summary>
public class MockResourceArgs
{
    /// <summary>The type token.</summary>
    public string? Type { get; set; }

    /// <summary>The name in the program.</summary>
    public string? Name { get; set; }

    /// <summary>The inputs by wire name: secrets unwrapped, what is unknown left out.</summary>
    public ImmutableDictionary<string, object> Inputs { get; set; } = [];

    /// <summary>The provider, as <c>urn::id</c>; empty for the default one.</summary>
    public string? Provider { get; set; }

    /// <summary>The id to import or read; empty for a new resource.</summary>
    public string? Id { get; set; }
}
