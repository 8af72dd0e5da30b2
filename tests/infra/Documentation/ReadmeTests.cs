using KubeExpose.Infra.Settings.Reading;
using KubeExpose.Infra.Tests.Snapshots;

namespace KubeExpose.Infra.Tests.Documentation;

public sealed class ReadmeTests
{
    [Fact]
    public void The_settings_are_those_of_the_records() =>
        Snapshot.MatchBetweenMarkers("docs/settings.md", "settings", SettingsTable.Markdown());

    [Fact]
    public void The_outputs_are_those_of_the_stack() =>
        Snapshot.MatchBetweenMarkers(
            "README.md",
            "outputs",
            $"\n| output | what it is |\n|---|---|\n{string.Concat(typeof(AppOutputs).GetProperties().Select(Row))}"
        );

    private static string Row(System.Reflection.PropertyInfo output) =>
        $"| `{SettingNames.Key(output)}` | {XmlDocumentation.Of(output)} |\n";
}
