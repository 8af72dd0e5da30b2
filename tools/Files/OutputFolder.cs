namespace KubeExpose.Tools.Files;

/// <summary>A folder to write files to. A file is replaced as a whole or not at all.</summary>
/// <param name="path">The folder, created when it is missing.</param>
/// <param name="isPrivate">Whether only the owner may read what is written: mode 0600 for files, 0700 for a new folder.</param>
internal sealed class OutputFolder(string path, bool isPrivate)
{
    /// <summary>The name of the file that holds a stack's objects.</summary>
    public const string ManifestsFile = "manifests.yaml";

    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Everyone = Owner | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    public string PathOf(string file) => Path.Combine(path, file);

    /// <summary>The text of a file; null when there is no such file.</summary>
    public string? Read(string file) => File.Exists(PathOf(file)) ? File.ReadAllText(PathOf(file)) : null;

    /// <summary>Writes a file.</summary>
    /// <exception cref="IOException">The folder can't be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder's permissions forbid it.</exception>
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
