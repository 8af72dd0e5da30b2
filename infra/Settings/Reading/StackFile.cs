using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KubeExpose.Infra.Settings.Reading;

/// <summary>
/// The file of a stack, for what the engine does not hand over: how each value was typed, and which are encrypted. It is read when it is
/// asked for the first time. A stack may have its settings elsewhere (<c>--config-file</c>), and the file may say something else: what it
/// says counts as far as it fits the values that were handed over.
/// </summary>
internal sealed class StackFile
{
    // anchors may lead in circles
    private const int MaxDepth = 32;

    private readonly Lazy<Dictionary<string, WrittenValue?>> _values;

    private StackFile(Func<Dictionary<string, WrittenValue?>> read) => _values = new(read);

    /// <summary>A stack without a file.</summary>
    internal static StackFile None { get; } = new(() => []);

    /// <summary>The file of a stack.</summary>
    /// <param name="path">Where it would be; it need not be there.</param>
    /// <param name="projects">The names under which settings of this project stand in it.</param>
    internal static StackFile At(string path, params IReadOnlyCollection<string> projects) => new(() => Read(path, projects));

    /// <summary>How a value was typed, by its key below the project's name; null when it is encrypted or not in the file.</summary>
    internal WrittenValue? Find(string key) => _values.Value.GetValueOrDefault(key);

    /// <summary>The keys below the project's name of the values that are encrypted.</summary>
    internal IEnumerable<string> EncryptedKeys => _values.Value.Where(entry => entry.Value is null).Select(entry => entry.Key);

    private static Dictionary<string, WrittenValue?> Read(string path, IReadOnlyCollection<string> projects)
    {
        var values = new Dictionary<string, WrittenValue?>(StringComparer.Ordinal);
        try
        {
            using var reader = File.OpenText(path);
            var stream = new YamlStream();
            stream.Load(reader);
            foreach (var (key, value) in Entries(stream.Documents[0].RootNode, "config"))
            {
                if (key.Split(':', 2) is var parts && (parts.Length == 1 || projects.Contains(parts[0])))
                {
                    Add(values, parts[^1], value, depth: 0);
                }
            }
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or YamlException or ArgumentException)
        {
            // the engine has read one all the same
            values.Clear();
        }

        return values;
    }

    private static IEnumerable<(string Key, YamlNode Value)> Entries(YamlNode root, string key) =>
        root is YamlMappingNode map && map.Children.TryGetValue(key, out var value) && value is YamlMappingNode found
            ? found.Select(entry => ($"{entry.Key}", entry.Value))
            : [];

    private static void Add(Dictionary<string, WrittenValue?> values, string key, YamlNode node, int depth)
    {
        switch (node)
        {
            case YamlScalarNode scalar:
                values[key] = new(scalar.Value ?? "", scalar.Style != ScalarStyle.Plain);
                break;
            case YamlMappingNode { Children: [{ Key: YamlScalarNode { Value: "secure" }, Value: YamlScalarNode }] }:
                values[key] = null;
                break;
            case YamlMappingNode map when depth < MaxDepth:
                // merged first: a mapping's own entries count more
                foreach (var (name, value) in map.Children.OrderBy(entry => entry.Key is not YamlScalarNode { Value: "<<" }))
                {
                    Add(values, name is YamlScalarNode { Value: "<<" } ? key : $"{key}.{name}", value, depth + 1);
                }

                break;
            case YamlSequenceNode list when depth < MaxDepth:
                foreach (var (i, value) in list.Index())
                {
                    Add(values, $"{key}[{i}]", value, depth + 1);
                }

                break;
        }
    }
}
