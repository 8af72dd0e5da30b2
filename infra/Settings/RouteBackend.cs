using System.Text.Json.Serialization;

namespace KubeExpose.Infra.Settings;

/// <summary>What a gateway that terminates TLS speaks to nginx.</summary>
public enum RouteBackend
{
    /// <summary>TLS again, with nginx verified.</summary>
    [JsonStringEnumMemberName("https")]
    Https,

    /// <summary>Plain HTTP.</summary>
    [JsonStringEnumMemberName("http")]
    Http,
}
