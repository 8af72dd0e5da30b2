namespace Pulumi.Kubernetes.Generator.Models;

/// <summary>An API group in one version, such as <c>networking.k8s.io</c> in <c>v1</c>.</summary>
/// <param name="Name">The group's name; <c>core</c> for the one whose name is empty.</param>
/// <param name="Version">The version, in lower case.</param>
internal sealed record ApiGroup(string Name, string Version)
{
    /// <summary>Reads a token such as <c>meta/v1</c>.</summary>
    public static ApiGroup Parse(string token) => new(token.Split('/')[0], token.Split('/').Last());

    /// <summary>What objects say as <c>apiVersion</c>: <c>v1</c>, <c>apps/v1</c>.</summary>
    public string ApiVersion => Name == "core" ? Version : $"{Name}/{Version}";

    /// <summary>What type tokens say: <c>core/v1</c>, <c>apps/v1</c>.</summary>
    public string Token => $"{Name}/{Version}";

    /// <summary>The end of the C# namespace: <c>Networking.V1</c>.</summary>
    public string Namespace => $"{Capital(Name.Split('.')[0])}.{Capital(Version)}";

    /// <summary>The end of a type's anchor in the API reference: <c>v1-networking-k8s-io</c>.</summary>
    public string Anchor => $"{Version}-{Name.Replace('.', '-')}";

    /// <summary>The text with its first letter in upper case.</summary>
    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
