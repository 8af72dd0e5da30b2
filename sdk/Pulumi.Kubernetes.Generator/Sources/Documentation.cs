using Pulumi.Kubernetes.Generator.Models;

namespace Pulumi.Kubernetes.Generator.Sources;

/// <summary>The <c>///</c> lines above generated types and members.</summary>
internal static class Documentation
{
    private const string PartOfAnObject =
        "Declares a part of an object that others may have made. The object is made if it is not there; a field that another manager holds "
        + "with another value is refused; with the resource only its fields go, never the object. ";

    /// <summary>A type's lines: the API's words and the place in its reference.</summary>
    public static string Of(Model model) =>
        $"""
            /// <summary>{(model is { IsPatch: true, IsKind: true } ? PartOfAnObject : "")}{(
                model.Summary.Length == 0 ? model.ApiName : model.Summary
            )}</summary>
            /// <remarks><see href="{model.Reference}">{model.ApiName} in the API reference</see></remarks>
            """;

    /// <summary>A member's line.</summary>
    public static string Of(ModelProperty property) =>
        $"/// <summary>{(property.Summary.Length == 0 ? $"The field <c>{property.WireName}</c>." : property.Summary)}</summary>";
}
