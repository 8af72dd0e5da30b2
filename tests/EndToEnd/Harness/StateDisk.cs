namespace KubeExpose.EndToEnd.Harness;

/// <summary>A small disk of a test's own for the state.</summary>
internal sealed class StateDisk : IAsyncDisposable
{
    private StateDisk(string folder) => Folder = folder;

    public string Folder { get; }

    private string Ballast => Path.Combine(Folder, "ballast");

    /// <summary>Mounts one; skips the test where that is not allowed.</summary>
    public static async Task<StateDisk> MountAsync()
    {
        var folder = Directory.CreateTempSubdirectory("kube-expose-state-").FullName;
        var mount = await Shell.TryAsync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", folder]);
        if (mount.ExitCode != 0)
        {
            Directory.Delete(folder);
            Assert.Skip($"needs root, for a disk of its own: {mount.StandardError}");
        }

        return new(folder);
    }

    /// <summary>Takes a stack's state.</summary>
    public async Task TakeAsync(PulumiStack stack)
    {
        await Shell.RunAsync("cp", ["-r", $"{stack.StateFolder}/.", Folder]);
        Directory.Delete(stack.StateFolder, recursive: true);
        Directory.CreateSymbolicLink(stack.StateFolder, Folder);
    }

    /// <summary>Leaves no byte free.</summary>
    public Task FillAsync() => Shell.TryAsync("dd", ["if=/dev/zero", $"of={Ballast}", "bs=4096"]);

    public void Empty() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        await Shell.RunAsync("umount", ["--lazy", Folder]);
        Directory.Delete(Folder);
    }
}
