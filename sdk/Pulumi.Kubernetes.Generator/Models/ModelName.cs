using System.Text.RegularExpressions;

namespace Pulumi.Kubernetes.Generator.Models;

/// <summary>Names of models: <c>V1ServicePort</c>, <c>Discoveryv1EndpointPort</c>.</summary>
internal static class ModelName
{
    private static readonly Regex Prefix = new(
        "^(V|[A-Z][a-z]+v)[0-9]+((alpha|beta)[0-9]+)?(?=[A-Z])",
        RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1)
    );

    /// <summary>The name without version and group: <c>ServicePort</c>.</summary>
    public static string Plain(string model) => Prefix.Replace(model, "");

    /// <summary>The name in C#: <c>NamespaceSpec</c>, or where a program declares a part of an object <c>NamespaceSpecPatch</c>.</summary>
    public static string Type(string model, bool isPatch) => isPatch ? Plain(model) + "Patch" : Plain(model);

    /// <summary>
    /// A property's C# name. A member can't have its type's name: <c>containerPort</c> of ContainerPort is <c>ContainerPortValue</c>.
    /// </summary>
    public static string Property(string wireName, string typeName)
    {
        var name = ApiGroup.Capital(wireName);
        return name == typeName ? name + "Value" : name;
    }
}
