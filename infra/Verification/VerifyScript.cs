namespace KubeExpose.Infra.Verification;

/// <summary><c>verify.sh</c>: what proves a release.</summary>
internal static class VerifyScript
{
    /// <summary>
    /// The script's text without its comments: it stands in the state several times, and the engine writes all of that after each step.
    /// </summary>
    internal static string Text { get; } =
        string.Concat(Lines().Where(line => line.TrimStart() is [not '#', ..]).Select(line => $"{line}\n"));

    private static IEnumerable<string> Lines()
    {
        using var file = new StreamReader(typeof(VerifyScript).Assembly.GetManifestResourceStream("verify.sh")!);
        while (file.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
