using System.Text;
using System.Text.Json;
using KubeExpose.EndToEnd.Harness;
using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Objects;

namespace KubeExpose.EndToEnd.Settings;

public sealed class ObjectTextTests
{
    // annotations of an object may have 256 KiB, what a file of one holds 1 MiB
    private const int MaxBytes = 200 * 1024;

    // the seventeen planes, of which the first has all that is special
    [Theory]
    [InlineData(1)]
    [InlineData(17, Explicit = true)]
    public async Task All_of_Unicode_arrives_in_files_and_annotations_as_text_where_it_can_and_as_bytes_where_not(int planes)
    {
        await using var place = await RestrictedNamespace.CreateAsync();
        var letters = Scalars().Where(scalar => scalar.Plane < planes).Select(scalar => scalar.ToString()).ToList();
        var texts = Chunks(letters.Where(ObjectText.Arrives)).ToList();
        var files = letters
            .Where(letter => !ObjectText.Arrives(letter))
            .Select(letter => new SiteFile("f", Encoding.UTF8.GetBytes(letter)))
            .ToList();

        files.ShouldAllBe(file => file.Text == null);
        texts.Sum(text => text.EnumerateRunes().Count()).ShouldBe(letters.Count - files.Count);
        foreach (var (i, text) in texts.Index())
        {
            // made, and then updated: both are read as YAML
            foreach (var version in new[] { "1", "2" })
            {
                var name = $"text-{i}";
                var applied = await ApplyAsync(
                    place,
                    new
                    {
                        apiVersion = "v1",
                        kind = "ConfigMap",
                        metadata = new
                        {
                            name,
                            @namespace = place.Name,
                            annotations = new Dictionary<string, string> { ["note"] = text, ["version"] = version },
                        },
                        data = new Dictionary<string, string> { ["text"] = text, ["first"] = $"{text[..10]}\n" },
                        binaryData = files
                            .Index()
                            .ToDictionary(file => $"b{file.Index}", file => Convert.ToBase64String(file.Item.Content.Span)),
                    }
                );

                (applied.GetProperty("data").GetProperty("text").GetString() == text).ShouldBeTrue(name);
                (applied.GetProperty("metadata").GetProperty("annotations").GetProperty("note").GetString() == text).ShouldBeTrue(name);
                applied.GetProperty("metadata").GetProperty("annotations").GetProperty("version").GetString().ShouldBe(version);
            }
        }
    }

    [Theory]
    [InlineData(8)]
    [InlineData(1, Explicit = true)]
    public async Task What_is_said_not_to_arrive_does_not(int everyNth)
    {
        await using var place = await RestrictedNamespace.CreateAsync();
        var letters = Scalars().Select(scalar => scalar.ToString()).Where(letter => !ObjectText.Arrives(letter));
        foreach (var letter in letters.Where((_, i) => i % everyNth == 0))
        {
            var file = await WriteAsync(Text(place, $"a{letter}b"));
            var applied = await Shell.TryAsync(
                "kubectl",
                ["--context", Cluster.Context!, "apply", "--server-side", "-o", "json", "-f", file]
            );
            File.Delete(file);

            (
                applied.ExitCode != 0
                || JsonSerializer.Deserialize<JsonElement>(applied.StandardOutput).GetProperty("data").GetProperty("text").GetString()
                    != $"a{letter}b"
            ).ShouldBeTrue($"U+{(int)letter[0]:X4}");
        }
    }

    private static object Text(RestrictedNamespace place, string text) =>
        new
        {
            apiVersion = "v1",
            kind = "ConfigMap",
            metadata = new { name = "one", @namespace = place.Name },
            data = new { text },
        };

    private static IEnumerable<Rune> Scalars() => Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(number => new Rune(number));

    private static IEnumerable<string> Chunks(IEnumerable<string> letters)
    {
        var chunk = new StringBuilder();
        var bytes = 0;
        foreach (var letter in letters)
        {
            if (bytes > MaxBytes)
            {
                yield return chunk.ToString();
                (chunk, bytes) = (new(), 0);
            }

            chunk.Append(letter);
            bytes += Encoding.UTF8.GetByteCount(letter);
        }

        yield return chunk.ToString();
    }

    private static async Task<JsonElement> ApplyAsync(RestrictedNamespace place, object made)
    {
        var file = await WriteAsync(made);
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(
                await Cluster.KubectlAsync("apply", "--server-side", "-n", place.Name, "-o", "json", "-f", file)
            );
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<string> WriteAsync(object made)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(made));
        return file;
    }
}
