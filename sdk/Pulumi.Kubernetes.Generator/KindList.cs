using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Pulumi.Kubernetes.Generator;

/// <summary>
/// What the models can't say themselves, read from <c>Kinds.txt</c>. A line is a word, a model, and names; <c>#</c> begins a comment.
/// </summary>
internal sealed class KindList
{
    private static readonly string[] Words = ["reference", "kind", "patch", "group", "secret", "enum", "newer", "required"];
    private static readonly ILookup<string, string> Nothing = Array.Empty<string>().ToLookup(name => name);

    private readonly Dictionary<string, ILookup<string, string>> _entries;

    private KindList(
        ImmutableArray<string> kinds,
        ImmutableArray<string> patches,
        string reference,
        Dictionary<string, ILookup<string, string>> entries
    )
    {
        Kinds = kinds;
        Patches = patches;
        Reference = reference;
        _entries = entries;
    }

    /// <summary>The models that become resources. The first that reaches a model without a group gives it its own.</summary>
    public ImmutableArray<string> Kinds { get; }

    /// <summary>The models of whose objects a program may declare a part, whoever made them: <c>NamespacePatch</c>.</summary>
    public ImmutableArray<string> Patches { get; }

    /// <summary>The page of the API reference, without an anchor.</summary>
    public string Reference { get; }

    /// <summary>Reads the list.</summary>
    /// <exception cref="FormatException">A line begins with a word that means nothing here, or has no model behind it.</exception>
    public static KindList Parse(SourceText text)
    {
        var lines = text
            .Lines.Select(line => line.ToString().Split('#')[0].Split([' '], StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 0)
            .ToList();
        if (lines.Find(words => !Words.Contains(words[0])) is { } odd)
        {
            throw new FormatException($"'{odd[0]}' is none of {string.Join(", ", Words)}");
        }

        if (lines.Find(words => words.Length == 1) is { } alone)
        {
            throw new FormatException($"'{alone[0]}' has no model behind it");
        }

        var entries = lines
            .GroupBy(words => words[0])
            .ToDictionary(
                word => word.Key,
                word =>
                    word.SelectMany(words => words.Skip(2), (words, name) => (Model: words[1], Name: name))
                        .ToLookup(entry => entry.Model, entry => entry.Name)
            );
        return new([.. Models("kind")], [.. Models("patch")], lines.Find(words => words[0] == "reference")?[1] ?? "", entries);

        IEnumerable<string> Models(string word) => lines.Where(words => words[0] == word).Select(words => words[1]);
    }

    /// <summary>API versions a kind had before, such as <c>apps/v1beta1</c>: the engine then knows old resources again.</summary>
    public IEnumerable<string> FormerVersions(string model) => Named("kind", model);

    /// <summary>Whether the property is left out because the official package doesn't know it yet.</summary>
    public bool IsNewer(string model, string property) => Named("newer", model).Contains(property);

    /// <summary>
    /// Whether a program must set the property. Numbers and booleans that the models don't let be null are required anyway.
    /// </summary>
    public bool IsRequired(string model, string property) => Named("required", model).Contains(property);

    /// <summary>Wire names of the properties that are secrets, as inputs and as outputs.</summary>
    public IEnumerable<string> Secrets(string model) => Named("secret", model);

    /// <summary>The group and version a model belongs to whoever reaches it, or null.</summary>
    public string? GroupOf(string model) => Entries("group").FirstOrDefault(group => group.Contains(model))?.Key;

    /// <summary>The type that names the property's usual values beside text, or null.</summary>
    public string? EnumOf(string model, string property) =>
        Named("enum", model).Select(entry => entry.Split('=')).FirstOrDefault(entry => entry[0] == property)?[1];

    /// <summary>Every property that the list names, with its model.</summary>
    public IEnumerable<(string Model, string Property)> Properties() =>
        new[] { "secret", "enum", "newer", "required" }
            .SelectMany(Entries)
            .SelectMany(model => model, (model, property) => (model.Key, property.Split('=')[0]));

    private IEnumerable<string> Named(string word, string model) => Entries(word)[model];

    private ILookup<string, string> Entries(string word) => _entries.TryGetValue(word, out var entries) ? entries : Nothing;
}
