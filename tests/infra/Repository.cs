using System.Text.Json;
using YamlDotNet.Serialization;

namespace KubeExpose.Infra.Tests;

/// <summary>The files that these tests are about.</summary>
internal static class Repository
{
    /// <summary>The repository's folder.</summary>
    internal static string Root { get; } = Find(new(AppContext.BaseDirectory));

    /// <summary>The C# files of a folder in the repository; those that the build makes aside.</summary>
    internal static IEnumerable<string> Sources(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "out")
            );

    /// <summary>The settings of a committed stack file: its groups as one JSON object.</summary>
    internal static string Settings(string stack)
    {
        var file = new DeserializerBuilder()
            .WithAttemptingUnquotedStringTypeDeserialization()
            .Build()
            .Deserialize<Dictionary<string, Dictionary<string, object>>>(File.ReadAllText(Path.Combine(Root, $"Pulumi.{stack}.yaml")));
        return JsonSerializer.Serialize(file["config"].ToDictionary(group => group.Key.Split(':')[^1], group => group.Value));
    }

    private static string Find(DirectoryInfo folder) => folder.GetFiles("Pulumi.yaml").Length > 0 ? folder.FullName : Find(folder.Parent!);
}
