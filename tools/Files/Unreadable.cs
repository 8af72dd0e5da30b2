namespace KubeExpose.Tools.Files;

/// <summary>Says why a file can't be read.</summary>
internal static class Unreadable
{
    /// <summary>The reason, as in <c>it is not there</c>.</summary>
    /// <param name="closed">What opening the file ended with.</param>
    public static string Why(Exception closed) =>
        closed is FileNotFoundException or DirectoryNotFoundException ? "it is not there" : closed.Message.TrimEnd('.');
}
