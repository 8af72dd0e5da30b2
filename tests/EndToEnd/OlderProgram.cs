using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd;

/// <summary>The program as it was at another commit, built in a folder of its own.</summary>
internal sealed class OlderProgram : IDisposable
{
    private OlderProgram() { }

    /// <summary>The repository as it was.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("kube-expose-").FullName;

    public string Program => Path.Combine(Folder, "infra", "bin", "Debug", "net10.0", "KubeExpose.Infra.dll");

    /// <summary>Builds it; skips the test where the clone does not reach back so far.</summary>
    public static async Task<OlderProgram> BuildAsync(string commit)
    {
        var known = await Shell.TryAsync("git", ["cat-file", "-e", $"{commit}^{{commit}}"]);
        Assert.SkipUnless(known.ExitCode == 0, $"needs the history down to commit {commit}");
        var old = new OlderProgram();
        await Shell.RunAsync("bash", ["-c", $"git archive {commit} | tar x -C '{old.Folder}'"]);
        File.Copy(Path.Combine(Repository.Root, ".pulumi-sdk.props"), Path.Combine(old.Folder, ".pulumi-sdk.props"));
        await Shell.RunAsync("dotnet", ["build", "infra", "-v", "q", "--nologo", "-p:RunAnalyzers=false"], old.Folder);
        return old;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
