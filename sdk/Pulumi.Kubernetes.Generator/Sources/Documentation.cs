using Pulumi.Kubernetes.Generator.Models;

namespace Pulumi.Kubernetes.Generator.Sources;

/// <summary>The <c>///</c> lines above generated types and members.</summary>
internal static class Documentation
{
    /// <summary>A type's lines: the API's words and the place in its reference.</summary>
    public static string Of(Model model) =>
        $"""
            /// <summary>{(model.Summary.Length == 0 ? model.Name : model.Summary)}</summary>
            /// <remarks><see href="{model.Reference}">{model.Name} in the API reference</see></remarks>
            """;

    /// <summary>A member's line.</summary>
    public static string Of(ModelProperty property) =>
        $"/// <summary>{(property.Summary.Length == 0 ? $"The field <c>{property.WireName}</c>." : property.Summary)}</summary>";
}
