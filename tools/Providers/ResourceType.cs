namespace KubeExpose.Tools.Providers;

/// <summary>Pulumi's type tokens, such as <c>kubernetes:core/v1:Service</c>.</summary>
internal static class ResourceType
{
    /// <summary>Whether resources of the type are Kubernetes objects, and not keys, random values, components or providers.</summary>
    public static bool IsObject(string type) => type.StartsWith("kubernetes:", StringComparison.Ordinal);

    /// <summary>The last part, as in <c>Service</c> or <c>PrivateKey</c>; <c>Provider</c> for all providers.</summary>
    public static string Kind(string type) =>
        type.StartsWith("pulumi:providers:", StringComparison.Ordinal) ? "Provider" : type[(type.LastIndexOf(':') + 1)..];

    /// <summary>The type in a URN, which has those of the resource's parents before it.</summary>
    public static string OfUrn(string urn) => urn.Split("::")[2].Split('$')[^1];
}
