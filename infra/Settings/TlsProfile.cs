using System.Text.Json.Serialization;

namespace KubeExpose.Infra.Settings;

/// <summary>A profile of Mozilla's server-side TLS guideline 6.0.</summary>
public enum TlsProfile
{
    /// <summary>TLS 1.2 and 1.3 with authenticated ciphers and forward secrecy only: what clients of the last ten years speak.</summary>
    [JsonStringEnumMemberName("intermediate")]
    Intermediate,

    /// <summary>TLS 1.3 only.</summary>
    [JsonStringEnumMemberName("modern")]
    Modern,
}
