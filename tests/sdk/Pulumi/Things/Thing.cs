using System.Collections.Immutable;
using Pulumi;

namespace KubeExpose.Sdk.Tests;

/// <summary>A resource with one output of each shape; what it is given as input comes back as output.</summary>
public sealed class Thing(string name, ThingArgs? args = null, CustomResourceOptions? options = null, string type = Thing.Token)
    : CustomResource(type, name, args ?? new ThingArgs(), options)
{
    public const string Token = "test:index:Thing";

    [Output("text")]
    public Output<string?> Text { get; private set; } = null!;

    [Output("number")]
    public Output<int> Number { get; private set; } = null!;

    [Output("maybeNumber")]
    public Output<int?> MaybeNumber { get; private set; } = null!;

    [Output("ratio")]
    public Output<double> Ratio { get; private set; } = null!;

    [Output("flag")]
    public Output<bool> Flag { get; private set; } = null!;

    [Output("list")]
    public Output<ImmutableArray<string>> List { get; private set; } = null!;

    [Output("map")]
    public Output<ImmutableDictionary<string, string>> Map { get; private set; } = null!;

    [Output("any")]
    public Output<object?> Any { get; private set; } = null!;

    [Output("part")]
    public Output<Part?> Part { get; private set; } = null!;

    [Output("parts")]
    public Output<ImmutableArray<Part>> Parts { get; private set; } = null!;

    [Output("either")]
    public Output<Union<int, string>> Either { get; private set; } = null!;
}
