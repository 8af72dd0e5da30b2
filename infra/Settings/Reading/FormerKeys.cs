namespace KubeExpose.Infra.Settings.Reading;

/// <summary>Keys that settings had before.</summary>
internal static class FormerKeys
{
    /// <summary>What says the same today; null for a key that never was one.</summary>
    internal static string? Remedy(string key) =>
        key switch
        {
            "nginx.redirectToHttps" => "set service.http redirect",
            _ => null,
        };
}
