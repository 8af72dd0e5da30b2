using System.Text.Json.Serialization;

namespace KubeExpose.Infra.Settings;

/// <summary>How nginx writes a request to its log.</summary>
public enum LogFormat
{
    /// <summary>nginx's own <c>combined</c> format, one line of text a request.</summary>
    [JsonStringEnumMemberName("combined")]
    Combined,

    /// <summary>One JSON object a request, for log collectors that index fields.</summary>
    [JsonStringEnumMemberName("json")]
    Json,
}
