namespace KubeExpose.EndToEnd.Harness;

/// <summary>Where the project lies, and what its build has made.</summary>
internal static class Repository
{
    private const string NativeVariable = "KUBE_EXPOSE_NATIVE_PROGRAM";
    private const string Publish = "dotnet publish infra -c Release -p:Native=true -o FOLDER";

    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The program as most users have it: started by <c>dotnet</c>, with the language host's option <c>binary</c>.</summary>
    public static string BuiltProgram { get; } = Built("infra", "KubeExpose.Infra.dll");

    /// <summary>
    /// The program of most stacks: native code where it was published, for it takes a third of the time off an update, and
    /// <see cref="NativeProgramTests"/> see that it is the same program.
    /// </summary>
    public static string Program => string.IsNullOrEmpty(Native) ? BuiltProgram : NativeProgram();

    private static Lazy<DateTime> NewestSource { get; } =
        new(() =>
            new[] { "infra", "sdk" }
                .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
                .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .Max(File.GetLastWriteTimeUtc)
        );

    private static string? Native { get; } = Environment.GetEnvironmentVariable(NativeVariable);

    /// <summary>The program as native code, where it was published; the test is skipped where it was not.</summary>
    public static string NativeProgram()
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Native), $"{NativeVariable} names no program; make one with: {Publish}");
        File.GetLastWriteTimeUtc(Native!)
            .ShouldBeGreaterThan(NewestSource.Value, $"{Native} is older than its sources; make it anew with: {Publish}");
        return Native!;
    }

    /// <summary>The tools, for <c>dotnet</c>.</summary>
    public static string Tools { get; } = Built("tools", "KubeExpose.Tools.dll");

    /// <summary>Makes a folder one that up.sh works in, with tools that are built, and gives the script's path.</summary>
    public static async Task<string> CopyUpScriptAsync(string folder)
    {
        foreach (var file in new[] { "up.sh", ".build/dotnet.sh", ".build/program", "global.json", ".pulumi-sdk.props" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
            File.Copy(Path.Combine(Root, file), Path.Combine(folder, file));
        }

        foreach (var sources in new[] { "infra/obj", "infra/bin/program", "sdk", "tools/obj" })
        {
            Directory.CreateDirectory(Path.Combine(folder, sources));
        }

        Directory.CreateSymbolicLink(Path.Combine(folder, "tools", "bin"), Path.Combine(Root, "tools", "bin"));
        // newer than all that the tools are made of
        await File.WriteAllTextAsync(Path.Combine(folder, "tools", "obj", "up.kept"), "");
        await File.WriteAllTextAsync(Path.Combine(folder, "infra", "obj", "program.kept"), "");
        var program = Path.Combine(folder, "infra", "bin", "program", "KubeExpose.Infra");
        await File.WriteAllTextAsync(program, $"#!/bin/sh\nexec dotnet '{BuiltProgram}'\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return Path.Combine(folder, "up.sh");
    }

    /// <summary>What the build has made of a project: a file of its output.</summary>
    public static string Built(string folder, string file) =>
        Path.Combine(Root, folder, Path.GetRelativePath(Path.Combine(Root, "tests", "EndToEnd"), AppContext.BaseDirectory), file);

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "KubeExpose.Infra.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
