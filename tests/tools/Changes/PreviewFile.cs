namespace KubeExpose.Tools.Tests.Changes;

/// <summary>The kept previews of a real engine.</summary>
internal static class PreviewFile
{
    public static string Folder { get; } = Path.Combine(StackCopy.Repository, "tests", "tools", "Changes", "previews");

    public static string Of(string name) => Path.Combine(Folder, $"{name}.json");
}
