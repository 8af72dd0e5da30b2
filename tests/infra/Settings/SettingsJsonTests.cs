using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Tests.Settings;

public sealed class SettingsJsonTests
{
    private static readonly JsonSerializerOptions ByReflection = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    // another text would make a new release of every stack that is there
    [Fact]
    public void Whatever_is_set_is_written_as_it_always_was() =>
        Any.Plausible.Sample(
            groups =>
            {
                var settings = Given.Json(groups.ToJsonString()).Settings;
                ShouldBeTheSame(settings.App, SettingsJson.Default.AppSettings);
                ShouldBeTheSame(settings.Route, SettingsJson.Default.RouteSettings);
                ShouldBeTheSame(settings.Service, SettingsJson.Default.ServiceSettings);
                ShouldBeTheSame(settings.Workload, SettingsJson.Default.WorkloadSettings);
            },
            iter: 300
        );

    private static void ShouldBeTheSame<T>(T settings, JsonTypeInfo<T> type) =>
        JsonSerializer.Serialize(settings, type).ShouldBe(JsonSerializer.Serialize(settings, ByReflection));
}
