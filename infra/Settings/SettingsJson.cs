using System.Text.Json.Serialization;

namespace KubeExpose.Infra.Settings;

/// <summary>
/// Settings as JSON, to tell whether they changed. What is not set is left out: a later program with more settings says the same of an
/// old stack. The code is generated, for a native program knows no types but those that are named in it; and it only writes, for what
/// reading takes costs every start a twentieth of a second.
/// </summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Serialization
)]
[JsonSerializable(typeof(AppSettings))]
[JsonSerializable(typeof(RouteSettings))]
[JsonSerializable(typeof(ServiceSettings))]
[JsonSerializable(typeof(WorkloadSettings))]
internal sealed partial class SettingsJson : JsonSerializerContext;
