using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A function's call.</summary>
public class MockCallArgs
{
    /// <summary>The function's token.</summary>
    public string? Token { get; set; }

    /// <summary>The arguments by wire name.</summary>
    public ImmutableDictionary<string, object> Args { get; set; } = [];

    /// <summary>The provider, as <c>urn::id</c>; empty for the default one.</summary>
    public string? Provider { get; set; }
}
