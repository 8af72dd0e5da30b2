using KubeExpose.Infra.Settings.Rules;

namespace KubeExpose.Infra.Settings;

/// <summary>How an update proves that the application can be reached. Config group <c>verification</c>.</summary>
public sealed record VerificationSettings
{
    /// <summary>
    /// Keep a Pod with curl beside the application, ready when <c>curl https://NAME</c> trusts what it gets; for <c>kubectl exec</c>.
    /// </summary>
    public bool CurlPod { get; init; } = true;

    /// <summary>The image with curl and a shell, with a tag other than latest or a digest.</summary>
    public string Image { get; init; } = "docker.io/curlimages/curl:8.18.0";

    /// <summary>Seconds until an application that can't be reached fails the update, 10 to 3600.</summary>
    public int TimeoutSeconds { get; init; } = 120;

    internal IEnumerable<Fault> Faults() =>
        [
            .. Fault.If(!ImageReference.IsPinned(Image), "verification.image", Image, ImageReference.Pinned),
            .. Bounds.Check("verification.timeoutSeconds", TimeoutSeconds, 10, 3600, "seconds"),
        ];
}
