using KubeExpose.Infra.Settings.Bounds;

namespace KubeExpose.Infra.Settings;

/// <summary>How each release is proven to be reachable. Config group <c>verification</c>.</summary>
public sealed record VerificationSettings
{
    /// <summary>
    /// Prove each release, and each change of the Service, by a Job that asks the application as clients do; the update fails where it
    /// can't be reached.
    /// </summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Seconds that the checks may take to hold once the rollout is due.</summary>
    [Between(1, 3600, Unit = "seconds")]
    public int TimeoutSeconds { get; init; } = 30;

    /// <summary>What HTTP and HTTPS are asked for.</summary>
    [UrlPath]
    public string Path { get; init; } = "/";

    /// <summary>The status that has to be answered. Any below 500 by default: 401 and 404 are answers too.</summary>
    [Between(100, 599)]
    public int? Status { get; init; }

    /// <summary>Keep a Pod with curl beside the application, for <c>kubectl exec</c>.</summary>
    public bool CurlPod { get; init; } = true;

    /// <summary>The image with curl (7.88 or later), nslookup and a shell, for the proof and the curl Pod.</summary>
    [Image]
    public string Image { get; init; } = "docker.io/curlimages/curl:8.22.0";
}
