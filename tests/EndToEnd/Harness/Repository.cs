namespace KubeExpose.EndToEnd.Harness;

/// <summary>Where the project lies, and what its build has made.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The program as the language host starts it with the option <c>binary</c>.</summary>
    public static string Program { get; } = Path.Combine(Root, "infra", Path.GetRelativePath(
        Path.Combine(Root, "tests", "EndToEnd"), AppContext.BaseDirectory), "KubeExpose.Infra.dll");

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "KubeExpose.Infra.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
