using Microsoft.CodeAnalysis;

namespace Pulumi.Kubernetes.Generator.Models;

/// <summary>What a model's property is as an input and as an output.</summary>
/// <param name="Input">The C# type of the input.</param>
/// <param name="Output">The C# type of the output.</param>
/// <param name="IsCollection">Whether it is a list or a map.</param>
internal sealed record PropertyType(string Input, string Output, bool IsCollection = false)
{
    /// <summary>The types for a property, or null when there is no counterpart.</summary>
    /// <param name="type">The type of the model's property.</param>
    /// <param name="place">The end of the full name of a model's types: <c>Core.V1.ServicePort</c>.</param>
    public static PropertyType? Of(ITypeSymbol type, Func<INamedTypeSymbol, string> place) =>
        Unwrapped(type) switch
        {
            { SpecialType: SpecialType.System_Object } => new("global::Pulumi.InputJson", "global::System.Text.Json.JsonElement"),
            INamedTypeSymbol { Name: "IntOrString" } => new("global::Pulumi.InputUnion<int, string>", "global::Pulumi.Union<int, string>"),
            INamedTypeSymbol { Name: "IList" } list when Element(list.TypeArguments[0], place) is { } element => new(
                $"global::Pulumi.InputList<{element.Input}>",
                $"global::System.Collections.Immutable.ImmutableArray<{element.Output}>",
                IsCollection: true
            ),
            INamedTypeSymbol { Name: "IDictionary" } map when Element(map.TypeArguments[1], place) is { } element => new(
                $"global::Pulumi.InputMap<{element.Input}>",
                $"global::System.Collections.Immutable.ImmutableDictionary<string, {element.Output}>",
                IsCollection: true
            ),
            { } single when Element(single, place) is { } element => new($"global::Pulumi.Input<{element.Input}>", element.Output),
            _ => null,
        };

    /// <summary>The model that a property holds, alone, in a list or in a map; null when there is none.</summary>
    public static INamedTypeSymbol? ModelIn(ITypeSymbol type) =>
        Unwrapped(type) switch
        {
            INamedTypeSymbol { Name: "IList" or "IDictionary" } collection => ModelIn(collection.TypeArguments.Last()),
            INamedTypeSymbol { TypeKind: TypeKind.Class, Name: not ("IntOrString" or "ResourceQuantity") } model
                when model.ContainingNamespace.ToString() == "k8s.Models" => model,
            _ => null,
        };

    private static (string Input, string Output)? Element(ITypeSymbol type, Func<INamedTypeSymbol, string> place) =>
        Unwrapped(type) switch
        {
            { SpecialType: SpecialType.System_String or SpecialType.System_DateTime }
            or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } => ("string", "string"),
            { Name: "ResourceQuantity" } => ("string", "string"),
            { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } => ("int", "int"),
            { SpecialType: SpecialType.System_Boolean } => ("bool", "bool"),
            { SpecialType: SpecialType.System_Double } => ("double", "double"),
            { } other when ModelIn(other) is { } model => (
                $"global::Pulumi.Kubernetes.Types.Inputs.{place(model)}Args",
                $"global::Pulumi.Kubernetes.Types.Outputs.{place(model)}"
            ),
            _ => null,
        };

    private static ITypeSymbol Unwrapped(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;
}
