using System.Text.Json.Nodes;
using KubeExpose.Tools.Changes;
using KubeExpose.Tools.Manifests;
using KubeExpose.Tools.Review;

namespace KubeExpose.Tools.Tests.Review;

public sealed class CommentTests
{
    private const string Secret = "S3CR3T";

    private static readonly Gen<string> Name = Gen.String[Gen.Char["abz-0"], 1, 8].Select(name => $"a{name}z");

    // a page of many lines, of one long line, or with fences and mentions in it
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Int[0, 800].Select(count => string.Join('\n', Enumerable.Range(0, count))),
        Gen.Int[0, 10_000].Select(count => new string('x', count)),
        Gen.Int[1, 9].Select(count => $"{new string('`', count)}\n</details>\n@everyone\n{new string('`', count)}\n😀")
    );

    private static readonly Gen<Manifest> Manifest = Gen.Select(
        Gen.Int[0, 3].Select(index => new[] { "Service", "ConfigMap", "Secret", "Namespace" }[index]),
        Name,
        Text,
        (kind, name, text) =>
            new Manifest(
                new JsonObject
                {
                    ["apiVersion"] = "v1",
                    ["kind"] = kind,
                    ["metadata"] = new JsonObject { ["name"] = name },
                    [kind == "Secret" ? "stringData" : "data"] = new JsonObject { ["a"] = kind == "Secret" ? $"{text}{Secret}" : text },
                }
            )
    );

    private static readonly Gen<(string Stack, StackChanges Changes)[]> Stacks = Gen.Select(
        Name,
        Manifest.Array[0, 30],
        Manifest.Array[0, 30],
        (stack, before, after) => (stack, RenderingPair.Compare([.. Distinct(before)], [.. Distinct(after)]))
    ).Array[1, 8];

    [Fact]
    public void It_fits_and_holds_no_secret_whatever_changes() =>
        Stacks.Sample(
            stacks =>
            {
                var comment = Write(stacks);
                comment.Length.ShouldBeLessThanOrEqualTo(Comment.MaxLength);
                comment.ShouldNotContain(Secret, Case.Sensitive);
            },
            iter: 15,
            print: stacks => string.Join(", ", stacks.Select(stack => $"{stack.Stack}: {stack.Changes.Changes.Length}"))
        );

    [Fact]
    public void Where_all_fits_all_is_there()
    {
        var comment = Write([("dev", Compare("", "a\nb\nc"))]);

        comment.ShouldContain("\n+    a\n+    b\n+    c\n");
        comment.ShouldNotContain("more lines");
    }

    [Fact]
    public void What_is_long_leaves_room_for_what_is_short()
    {
        var many = RenderingPair.Compare([], [Object("x", string.Join('\n', Enumerable.Range(0, 100_000)))]);

        var comment = Write([("long", many), ("short", Compare("", "a\nb\nc"))]);

        comment.ShouldContain("+    999\n");
        comment.ShouldContain(" more lines.\n");
        comment.ShouldContain("\n+    a\n+    b\n+    c\n");
        comment.Length.ShouldBeGreaterThan(Comment.MaxLength - 100);
    }

    [Fact]
    public void More_lines_than_can_be_compared_are_counted() =>
        Write([("dev", Compare("", string.Join('\n', Enumerable.Range(0, 10_000))))])
            .ShouldMatch("\n  \\[[0-9]+ lines before, 100[0-9]+ afterwards: too many to compare\\]\n");

    [Fact]
    public void What_does_not_even_fit_by_name_is_counted()
    {
        var many = Enumerable.Range(0, 1000).Select(i => Object($"a{i}z", "a")).ToList();

        Write([("dev", RenderingPair.Compare([], [.. many]))]).ShouldMatch("\n[0-9]+ more changes do not fit into a comment.\n$");
    }

    [Fact]
    public void Names_mention_nobody_and_format_nothing()
    {
        var comment = Write([("@all *x* <b>", RenderingPair.Compare([], [Object("<img src=x>@all", "```\n@all\n```")]))]);

        comment.ShouldContain("| @<!-- -->all \\*x\\* \\<b\\> | 1 |");
        comment.ShouldContain("create <code>ConfigMap &#60;img src=x>@all</code>");
        comment.ShouldContain("\n````diff\n");
    }

    private static string Write(params (string Stack, StackChanges Changes)[] stacks) => Comment.Write("", stacks);

    private static StackChanges Compare(string before, string after) => RenderingPair.Compare([Object("x", before)], [Object("x", after)]);

    private static Manifest Object(string name, string text) =>
        new(
            new JsonObject
            {
                ["kind"] = "ConfigMap",
                ["metadata"] = new JsonObject { ["name"] = name },
                ["data"] = new JsonObject { ["a"] = text },
            }
        );

    private static IEnumerable<Manifest> Distinct(IEnumerable<Manifest> manifests) =>
        manifests.DistinctBy(manifest => (manifest.Kind, manifest.Name));
}
