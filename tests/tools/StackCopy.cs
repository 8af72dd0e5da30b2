namespace KubeExpose.Tools.Tests;

/// <summary>A project folder of a test's own, with the repository's Pulumi files in it, and the tools to run on it.</summary>
internal sealed class StackCopy : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public StackCopy()
    {
        foreach (var file in Directory.EnumerateFiles(Repository, "Pulumi*.yaml"))
        {
            File.Copy(file, System.IO.Path.Combine(_folder.Path, System.IO.Path.GetFileName(file)));
        }
    }

    /// <summary>The repository, above the folder that the tests were built into.</summary>
    public static string Repository { get; } = Above(AppContext.BaseDirectory);

    public string Path => _folder.Path;

    /// <summary>A stack <c>test</c> with this file.</summary>
    public StackCopy With(string stackFile)
    {
        _folder.Write("Pulumi.test.yaml", stackFile);
        return this;
    }

    /// <summary>The full path of a file in the folder.</summary>
    public string At(string file) => System.IO.Path.Combine(_folder.Path, file);

    public string Read(params string[] path) => File.ReadAllText(System.IO.Path.Combine([_folder.Path, .. path]));

    public async Task<ToolRun> RunAsync(params string[] arguments) => await RunAsync(TimeProvider.System, arguments);

    public async Task<ToolRun> RunAsync(TimeProvider clock, params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" },
            error = new() { NewLine = "\n" };
        var code = await Tool.RunAsync(arguments, Path, output, error, clock);
        return new(code, output.ToString(), error.ToString());
    }

    public void Dispose() => _folder.Dispose();

    private static string Above(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "global.json")) ? folder : Above(Directory.GetParent(folder)!.FullName);
}
