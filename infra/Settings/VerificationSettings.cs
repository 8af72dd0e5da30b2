using KubeExpose.Infra.Settings.Bounds;

namespace KubeExpose.Infra.Settings;

/// <summary>How an update proves that the application can be reached. Config group <c>verification</c>.</summary>
public sealed record VerificationSettings
{
    /// <summary>
    /// Keep a Pod with curl beside the application, ready when <c>curl https://NAME</c> trusts what it gets; for <c>kubectl exec</c>.
    /// </summary>
    public bool CurlPod { get; init; } = true;

    /// <summary>The image with curl and a shell.</summary>
    [Image]
    public string Image { get; init; } = "docker.io/curlimages/curl:8.18.0";

    /// <summary>Seconds until an application that can't be reached fails the update.</summary>
    [Between(10, 3600, Unit = "seconds")]
    public int TimeoutSeconds { get; init; } = 120;
}
