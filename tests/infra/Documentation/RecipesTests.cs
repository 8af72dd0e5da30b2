using System.Text.Json;
using System.Text.RegularExpressions;
using KubeExpose.Infra.Settings.Reading;
using KubeExpose.Infra.Tests.Settings;
using YamlDotNet.Serialization;

namespace KubeExpose.Infra.Tests.Documentation;

/// <summary>docs/recipes.md works as it is written.</summary>
public sealed partial class RecipesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory().FullName;

    public static TheoryData<string> EveryBlock => [.. Yaml().Matches(Text).Select(block => block.Groups["yaml"].Value)];

    private static string Text => File.ReadAllText(Path.Combine(Repository.Root, "docs", "recipes.md"));

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory, MemberData(nameof(EveryBlock))]
    public void Every_block_of_settings_is_accepted(string yaml)
    {
        // the files that the recipes name
        Directory.CreateDirectory(Path.Combine(_root, "site"));
        File.WriteAllText(Path.Combine(_root, "site", "index.html"), "hello");
        File.WriteAllText(Path.Combine(_root, "proxy.conf"), "location /api { proxy_pass http://api.shop:8080; }\n");
        File.WriteAllText(Path.Combine(_root, "http.conf"), "map $uri $kind { default page; }\n");
        var groups = new DeserializerBuilder()
            .WithAttemptingUnquotedStringTypeDeserialization()
            .Build()
            .Deserialize<Dictionary<string, object>>(yaml);

        var (settings, misread) = SettingsReader.Read(
            groups.Select(group => KeyValuePair.Create(group.Key, JsonSerializer.Serialize(group.Value)))
        );

        misread.ShouldBeEmpty();
        Given.Faults(settings, _root).ShouldBeEmpty();
    }

    [GeneratedRegex("```yaml\n(?<yaml>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Yaml();
}
