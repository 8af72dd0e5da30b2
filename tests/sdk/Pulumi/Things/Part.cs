using System.Collections.Immutable;
using Pulumi;

namespace KubeExpose.Sdk.Tests;

/// <summary>An object inside a <see cref="Thing"/>'s outputs.</summary>
[OutputType]
public sealed class Part
{
    public readonly string? Name;
    public readonly int? Size;
    public readonly ImmutableArray<string> Tags;
    public readonly Part? Inner;

    [OutputConstructor]
    private Part(string? name, int? size, ImmutableArray<string> tags, [OutputConstructorParameter("inside")] Part? inner)
    {
        Name = name;
        Size = size;
        Tags = tags;
        Inner = inner;
    }
}
