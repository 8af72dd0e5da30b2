namespace KubeExpose.Infra.Tests.Snapshots;

/// <summary>Text that a reviewer has seen, kept beside the tests. <c>UPDATE_SNAPSHOTS=1</c> writes what is new.</summary>
internal static class Snapshot
{
    private static readonly bool Update = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    /// <summary>Compares with the kept text, or keeps this one.</summary>
    internal static void Match(string name, string text)
    {
        var file = Path.Combine(Repository.Root, "tests", "infra", "Snapshots", name);
        if (Update)
        {
            File.WriteAllText(file, text);
        }

        File.Exists(file).ShouldBeTrue($"{file}: run the tests once with UPDATE_SNAPSHOTS=1");
        text.ShouldBe(File.ReadAllText(file), $"{name} differs: look at it, then run the tests once with UPDATE_SNAPSHOTS=1");
    }

    /// <summary>Compares with what stands between the markers of a page, or puts this there.</summary>
    internal static void MatchBetweenMarkers(string page, string marker, string text)
    {
        var file = Path.Combine(Repository.Root, page);
        var (begin, end) = ($"<!-- {marker} -->\n", $"<!-- /{marker} -->");
        var kept = File.ReadAllText(file);
        var from = kept.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var to = kept.IndexOf(end, StringComparison.Ordinal);
        (from >= begin.Length && to >= from).ShouldBeTrue($"{page} has no {begin.Trim()} before {end}");
        if (Update)
        {
            File.WriteAllText(file, $"{kept[..from]}{text}{kept[to..]}");
        }
        else
        {
            kept[from..to].ShouldBe(text, $"{page} differs from the code: run the tests once with UPDATE_SNAPSHOTS=1");
        }
    }
}
