namespace KubeExpose.Infra.Settings.Reading;

/// <summary>Finds what someone may have meant.</summary>
internal static class Nearest
{
    /// <summary>
    /// The candidate that fewest changes of a letter turn <paramref name="text"/> into, letter case aside, or that it begins; null when
    /// none is near.
    /// </summary>
    internal static string? To(string text, IEnumerable<string> candidates) =>
        candidates
            .Select(candidate => (candidate, changes: Changes(text.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(found =>
                found.changes <= Math.Max(1, found.candidate.Length / 3)
                || (text.Length > 2 && found.candidate.StartsWith(text, StringComparison.OrdinalIgnoreCase))
            )
            .OrderBy(found => found.changes)
            .FirstOrDefault()
            .candidate;

    /// <summary>How many letters must be put in, taken out or changed (Levenshtein's distance).</summary>
    private static int Changes(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (from[i - 1] == to[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
