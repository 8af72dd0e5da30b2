using System.Text.Json;
using CliWrap;

namespace KubeExpose.Sdk.Tests;

/// <summary>The files of the repository that say what is built on, in a folder of a test's own, with packages of its own.</summary>
internal sealed class Clone : IDisposable
{
    private static readonly string[] Files =
    [
        ".build/dotnet.sh",
        "global.json",
        "Directory.Build.props",
        "Directory.Build.targets",
        ".build/here.targets",
        "Directory.Packages.props",
        "infra/KubeExpose.Infra.csproj",
    ];

    // what never ends must fail, not hang
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly string _folder = Directory.CreateTempSubdirectory("kube-expose-").FullName;

    public Clone()
    {
        foreach (var file in Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(At(file))!);
            File.Copy(Path.Combine(Repository, file), At(file));
        }

        Feed = new(At("feed"));
    }

    /// <summary>The repository, above the folder that the tests were built into.</summary>
    public static string Repository { get; } = Above(AppContext.BaseDirectory);

    public Feed Feed { get; }

    /// <summary>The answer that is kept, null where none is.</summary>
    public string? Kept
    {
        get => File.Exists(At(".pulumi-sdk.props")) ? File.ReadAllText(At(".pulumi-sdk.props")) : null;
        set => File.WriteAllText(At(".pulumi-sdk.props"), value);
    }

    /// <summary>The version of each package that was restored.</summary>
    public IReadOnlyDictionary<string, string> Restored
    {
        get
        {
            using var assets = JsonDocument.Parse(File.ReadAllText(At("infra/obj/project.assets.json")));
            return assets
                .RootElement.GetProperty("libraries")
                .EnumerateObject()
                .Select(library => library.Name.Split('/'))
                .ToDictionary(library => library[0], library => library[1]);
        }
    }

    /// <summary>Chooses what is built on.</summary>
    /// <param name="source">Where packages come from: a folder, or a registry's address.</param>
    /// <param name="advisories">Who knows advisories; nobody by default.</param>
    /// <param name="asked">What the environment asks for.</param>
    /// <param name="waiting">Is called with each line that says for what it still waits.</param>
    /// <returns>What was told beside that, and what the builds that follow find in the environment.</returns>
    public async Task<(string[] Told, string Environment)> ChooseAsync(
        string source,
        Registry? advisories = null,
        string? asked = null,
        Action<string>? waiting = null
    )
    {
        await File.WriteAllTextAsync(
            At("NuGet.Config"),
            $"""
            <configuration>
              <packageSources><clear /><add key="packages" value="{source}" allowInsecureConnections="true" /></packageSources>
              <auditSources><clear />{(
                advisories is null ? "" : $"""<add key="advisories" value="{advisories.Address}" allowInsecureConnections="true" />"""
            )}</auditSources>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
            </configuration>
            """
        );
        var (told, environment) = (new List<string>(), new List<string>());
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        await Cli.Wrap("bash")
            .WithArguments(["-euo", "pipefail", "-c", ". .build/dotnet.sh; choose_sdk; printf '%s\\n' \"${PulumiSdk-}\""])
            .WithWorkingDirectory(_folder)
            .WithEnvironmentVariables(set =>
                set.Set("PulumiSdk", asked)
                    .Set("NUGET_PACKAGES", At("packages"))
                    .Set("NUGET_HTTP_CACHE_PATH", At("cache"))
                    .Set("NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT", "1")
                    .Set("NO_PROXY", "127.0.0.1")
            )
            .WithStandardOutputPipe(PipeTarget.ToDelegate(environment.Add))
            .WithStandardErrorPipe(
                PipeTarget.ToDelegate(line =>
                {
                    if (line.StartsWith("Still ", StringComparison.Ordinal))
                    {
                        waiting?.Invoke(line);
                    }
                    else
                    {
                        told.Add(line);
                    }
                })
            )
            .ExecuteAsync(limit.Token);
        return ([.. told], environment.Single());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string path) => Path.Combine(_folder, path);

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "KubeExpose.Infra.sln")) ? folder : Above(Path.GetDirectoryName(folder)!);
}
