using System.Collections.Immutable;
using KubeExpose.Infra.Settings.Bounds;

namespace KubeExpose.Infra.Settings;

/// <summary>What the application is called and where it lives. Config group <c>app</c>.</summary>
public sealed record AppSettings
{
    /// <summary>The application's name, which is also the Service's and so its DNS name.</summary>
    [ServiceName]
    public string Name { get; init; } = "my-nginx";

    /// <summary>The namespace that holds everything.</summary>
    [DnsLabel]
    public string Namespace { get; init; } = "default";

    /// <summary>
    /// Make the namespace if it is not there, and enforce the Pod Security Standard "restricted" in it. It is never deleted. Not with
    /// profile <c>tutorial</c>, whose pods run as root: make its namespace beforehand.
    /// </summary>
    public bool CreateNamespace { get; init; }

    /// <summary>
    /// Whose example to follow: <c>standard</c>, hardened for production, or <c>tutorial</c>, the Kubernetes tutorial's objects field by
    /// field.
    /// </summary>
    public AppProfile Profile { get; init; }

    /// <summary>The application's version, as the label <c>app.kubernetes.io/version</c>.</summary>
    [LabelValue]
    public string? Version { get; init; }

    /// <summary>How confidential the application is, as the label <c>classification</c>.</summary>
    [LabelValue]
    public string? Classification { get; init; }

    /// <summary>Further labels on every object. They can change at any time: selectors never use them.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Further annotations on every object.</summary>
    public ImmutableSortedDictionary<string, string> Annotations { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>
    /// Give the pods the Services of their namespace as environment variables, such as <c>MY_NGINX_SERVICE_HOST</c>.
    /// </summary>
    public bool EnableServiceLinks { get; init; } = true;
}
