namespace KubeExpose.Tools;

/// <summary>A folder that renderings are written to: whole files or none.</summary>
/// <param name="path">Made when it is missing.</param>
/// <param name="isPrivate">Whether what is written is for its owner's eyes only: files 0600, and a new folder 0700.</param>
internal sealed class OutputFolder(string path, bool isPrivate)
{
    /// <summary>The name of the file with a stack's objects.</summary>
    public const string ManifestsFile = "manifests.yaml";

    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Everyone = Owner | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    public string PathOf(string file) => Path.Combine(path, file);

    /// <summary>What a file holds; null when there is none.</summary>
    public string? Read(string file) => File.Exists(PathOf(file)) ? File.ReadAllText(PathOf(file)) : null;

    /// <exception cref="IOException">The folder can't be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, by its permissions.</exception>
    public void Write(string file, string text)
    {
        if (isPrivate && !OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path, Owner | UnixFileMode.UserExecute);
        }
        else
        {
            Directory.CreateDirectory(path);
        }

        var draft = PathOf($".{file}.{Environment.ProcessId}");
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = isPrivate ? Owner : Everyone;
            }

            using (var writer = new StreamWriter(draft, options))
            {
                writer.Write(text);
            }

            File.Move(draft, PathOf(file), overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
