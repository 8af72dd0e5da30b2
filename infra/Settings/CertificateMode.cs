using System.Text.Json.Serialization;

namespace KubeExpose.Infra.Settings;

/// <summary>Where the certificate comes from.</summary>
public enum CertificateMode
{
    /// <summary>A certificate that signs itself: clients trust exactly this one, and get a new one with every renewal.</summary>
    [JsonStringEnumMemberName("selfSigned")]
    SelfSigned,

    /// <summary>A certificate authority of the stack's own signs it: clients trust the authority, through every renewal.</summary>
    [JsonStringEnumMemberName("ca")]
    Ca,

    /// <summary>A Secret of type <c>kubernetes.io/tls</c> that something else keeps.</summary>
    [JsonStringEnumMemberName("existing")]
    Existing,

    /// <summary>A pair of one's own, given as secret settings.</summary>
    [JsonStringEnumMemberName("provided")]
    Provided,
}
