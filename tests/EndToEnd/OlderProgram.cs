using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd;

/// <summary>The program as it was at another commit, built in a folder of its own.</summary>
internal sealed class OlderProgram : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kube-expose-").FullName;

    private OlderProgram() { }

    public string Program => Path.Combine(_folder, "infra", "bin", "Debug", "net10.0", "KubeExpose.Infra.dll");

    /// <summary>Builds it; skips the test where the clone does not reach back so far.</summary>
    public static async Task<OlderProgram> BuildAsync(string commit)
    {
        var known = await Shell.TryAsync("git", ["cat-file", "-e", $"{commit}^{{commit}}"]);
        Assert.SkipUnless(known.ExitCode == 0, $"needs the history down to commit {commit}");
        var old = new OlderProgram();
        await Shell.RunAsync("bash", ["-c", $"git archive {commit} | tar x -C '{old._folder}'"]);
        File.Copy(Path.Combine(Repository.Root, ".pulumi-sdk.props"), Path.Combine(old._folder, ".pulumi-sdk.props"));
        await Shell.RunAsync("dotnet", ["build", "infra", "-v", "q", "--nologo", "-p:RunAnalyzers=false"], old._folder);
        return old;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
