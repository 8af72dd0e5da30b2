using System.Text.RegularExpressions;

namespace KubeExpose.Infra.Tests.House;

/// <summary>Each room of infra/ uses those before it, and none after it.</summary>
public sealed partial class RoomsTests
{
    /// <summary>The rooms in their order. The files beside Program.cs are on top.</summary>
    private static readonly string[] Order =
    [
        "Settings",
        "Cluster",
        "Objects",
        "Exposure",
        "Certificates",
        "Nginx",
        "Workload",
        "Routes",
        "Verification",
        "Tutorial",
        "Checks",
        "",
    ];

    private static readonly string Infra = Path.Combine(Repository.Root, "infra");

    [Fact]
    public void Every_room_has_its_place_in_the_order() =>
        Repository.Sources("infra").Select(RoomOf).Distinct().ShouldBe(Order, ignoreOrder: true);

    [Fact]
    public void No_room_uses_a_later_one() =>
        Repository
            .Sources("infra")
            .SelectMany(file => Later(file).Select(used => $"{Path.GetRelativePath(Infra, file)} uses {used}"))
            .ShouldBeEmpty();

    [Fact]
    public void The_picture_shows_the_order() =>
        File.ReadAllText(Path.Combine(Repository.Root, "README.md"))
            .ShouldContain(string.Join(" → ", Order.SkipLast(1).Append("ExposedApp, ExposeStack")));

    private static string RoomOf(string file) =>
        Path.GetRelativePath(Infra, file).Split(Path.DirectorySeparatorChar) is [var room, _, ..] ? room : "";

    /// <summary>What a file uses of later rooms: by a <c>using</c> line, by a name with its room before it, or by a type that is on top.</summary>
    private static IEnumerable<string> Later(string file)
    {
        var text = File.ReadAllText(file);
        var later = Order[(Array.IndexOf(Order, RoomOf(file)) + 1)..];
        return Used()
            .Matches(text)
            .Select(match => match.Groups["room"].Value)
            .Where(later.Contains)
            .Concat(RoomOf(file).Length == 0 ? [] : OnTop(text));
    }

    private static IEnumerable<string> OnTop(string text) =>
        Directory
            .EnumerateFiles(Infra, "*.cs")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(type => Regex.IsMatch(text, $@"(?<![""./>\w]){type}\b(?![<""])", RegexOptions.None, TimeSpan.FromSeconds(1)));

    [GeneratedRegex(
        @"using KubeExpose\.Infra\.(?<room>\w+)|(?<![\w.])(?<room>[A-Z]\w+)\.[A-Z]\w+[.(<]",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Used();
}
