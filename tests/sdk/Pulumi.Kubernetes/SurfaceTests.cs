namespace KubeExpose.Sdk.Tests;

/// <summary>What is generated, against what was reviewed side by side with the official package's surface.</summary>
public sealed class SurfaceTests
{
    private static readonly string[] Actual = [.. Surface.Lines()];

    private static readonly string[] Reviewed =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Surface.txt")).Where(line => line.Length > 0 && !line.StartsWith('#')),
    ];

    [Fact]
    public void Nothing_that_was_reviewed_is_missing() => Reviewed.Except(Actual).ShouldBeEmpty();

    [Fact]
    public void Nothing_is_there_that_was_not_reviewed() => Actual.Except(Reviewed).ShouldBeEmpty();
}
