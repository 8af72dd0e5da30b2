using KubeExpose.Tools.Rendering;

namespace KubeExpose.Tools.Tests.Rendering;

public sealed class FoldingTests
{
    [Fact]
    public void A_line_is_broken_at_spaces_and_behind_commas() =>
        Folding
            .Lines("urls: [\"https://a.example\",\"https://b.example\"] and more", 30)
            .ShouldBe(["urls: [\"https://a.example\",", "    \"https://b.example\"] and", "    more"]);

    [Fact]
    public void No_line_is_wider_and_nothing_but_spaces_is_lost() =>
        Gen.Char["ab ,:\n"]
            .Array[0, 200]
            .Select(letters => new string(letters))
            .Select(Gen.Int[20, 80])
            .Sample(
                (text, width) =>
                {
                    var lines = Folding.Lines(text, width).ToList();
                    lines.ShouldAllBe(line => line.Length <= width);
                    Solid(string.Concat(lines)).ShouldBe(Solid(text));
                }
            );

    private static string Solid(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
