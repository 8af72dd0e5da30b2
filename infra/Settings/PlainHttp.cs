using System.Text.Json.Serialization;

namespace KubeExpose.Infra.Settings;

/// <summary>What plain HTTP is answered with.</summary>
public enum PlainHttp
{
    /// <summary>With the same pages as HTTPS.</summary>
    [JsonStringEnumMemberName("on")]
    On,

    /// <summary>With a redirect to HTTPS.</summary>
    [JsonStringEnumMemberName("redirect")]
    Redirect,

    /// <summary>With nothing: there is no port for it.</summary>
    [JsonStringEnumMemberName("off")]
    Off,
}
