using System.Text.Json.Serialization;

namespace KubeExpose.Infra.Settings;

/// <summary>Whose example the objects follow.</summary>
public enum AppProfile
{
    /// <summary>Hardened, ready for production.</summary>
    [JsonStringEnumMemberName("standard")]
    Standard,

    /// <summary>The objects of the Kubernetes tutorial on connecting applications with Services, field by field.</summary>
    [JsonStringEnumMemberName("tutorial")]
    Tutorial,
}
