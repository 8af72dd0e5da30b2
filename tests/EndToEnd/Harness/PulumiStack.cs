using System.Text.Json;
using System.Text.Json.Nodes;
using CliWrap.Buffered;

namespace KubeExpose.EndToEnd.Harness;

/// <summary>A stack and a namespace of a test's own, in a folder of its own; both gone when the test is.</summary>
internal sealed class PulumiStack : IAsyncDisposable
{
    /// <summary>Where the curl Pod has what it trusts.</summary>
    public const string TrustInPods = "/etc/ssl/kube-expose/ca.crt";

    // what only an update changes is asked for once
    private JsonElement? _outputs;

    private PulumiStack() => Folder = Directory.CreateTempSubdirectory("kube-expose-").CreateSubdirectory(Name).FullName;

    public string Name { get; } = $"e2e-{Guid.NewGuid().ToString("n")[..8]}";

    public string Namespace => Name;

    /// <summary>
    /// The folder of the project's files, which settings name files from, and of the state. It is called as the stack is, for
    /// <see cref="Shell"/> to choose it.
    /// </summary>
    public string Folder { get; }

    /// <summary>The state's own folder in it.</summary>
    public string StateFolder => Path.Combine(Folder, ".pulumi");

    /// <summary>Makes a stack with these settings, keys as <c>pulumi config set --path</c> takes them.</summary>
    /// <param name="settings">Settings beside those of <see cref="ConfigureAsync"/>.</param>
    public static async Task<PulumiStack> CreateAsync(params (string Key, string Value)[] settings)
    {
        Cluster.Require();
        var stack = new PulumiStack();
        await stack.UseAsync(Repository.Program);
        await NewStack.CopyAsync(stack);
        var groups = new JsonObject();
        foreach (var (key, value) in settings)
        {
            var (group, name) = (groups, key);
            for (; name.Split('.', 2) is [var outer, var inner]; name = inner)
            {
                group = (JsonObject)(group[outer] ??= new JsonObject());
            }

            // as pulumi config set --path reads them
            group[name] = value is "true" or "false" || int.TryParse(value, out _) ? JsonNode.Parse(value) : value;
        }

        await stack.ConfigureAsync(groups.ToJsonString());
        return stack;
    }

    /// <summary>Makes a stack of one of the examples, with its settings <c>context</c> and <c>namespace</c>, and these.</summary>
    /// <param name="example">The example's folder.</param>
    /// <param name="other">A stack whose state is kept in the same place; none by default.</param>
    /// <param name="settings">Settings beside those two.</param>
    public static async Task<PulumiStack> OfExampleAsync(
        string example,
        PulumiStack? other = null,
        params (string Key, string Value)[] settings
    )
    {
        Cluster.Require();
        var stack = new PulumiStack();
        if (other is not null)
        {
            Directory.CreateSymbolicLink(stack.StateFolder, other.StateFolder);
        }

        await stack.UseAsync(
            Repository.Built(Path.Combine("examples", example), $"{example}.dll"),
            Path.Combine(Repository.Root, "examples", example)
        );
        await stack.PulumiAsync("stack", "init", stack.Name);
        foreach (var (key, value) in settings.Append(("context", Cluster.Context!)).Append(("namespace", stack.Namespace)))
        {
            await stack.PulumiAsync("config", "set", key, value);
        }

        return stack;
    }

    /// <summary>
    /// Has the stack declared by <paramref name="program"/>, started as it is; by what the language host builds when it is null.
    /// </summary>
    /// <param name="program">The program's file.</param>
    /// <param name="root">The repository that its project file is of; this one by default.</param>
    public async Task UseAsync(string? program, string? root = null)
    {
        var project = await File.ReadAllTextAsync(Path.Combine(root ?? Repository.Root, "Pulumi.yaml"));
        await File.WriteAllTextAsync(
            Path.Combine(Folder, "Pulumi.yaml"),
            project
                .Replace(
                    "runtime: dotnet",
                    program is null ? "runtime: dotnet" : $"runtime: {{name: dotnet, options: {{binary: {program}}}}}",
                    StringComparison.Ordinal
                )
                .Replace(
                    "main: infra",
                    $"main: {(program is null ? Path.Combine(Repository.Root, "infra") : ".")}",
                    StringComparison.Ordinal
                )
        );
    }

    public async Task SetAsync(params (string Key, string Value)[] settings)
    {
        await PulumiAsync([
            "config",
            "set-all",
            "--path",
            .. settings.SelectMany(setting => new[] { "--plaintext", $"kube-expose:{setting.Key}={setting.Value}" }),
        ]);
    }

    /// <summary>Sets a setting that Pulumi encrypts.</summary>
    public Task SetSecretAsync(string key, string value) =>
        PulumiAsync("config", "set-all", "--path", "--secret", $"kube-expose:{key}={value}");

    /// <summary>
    /// Writes the stack file: these settings and no others, but for the context, the namespace, and that there is no Pod with curl unless
    /// they ask for one.
    /// </summary>
    /// <param name="groups">The settings' groups as one JSON object.</param>
    public async Task ConfigureAsync(string groups)
    {
        var config = JsonNode.Parse(groups)!.AsObject();
        Group("cluster")["context"] ??= Cluster.Context;
        Group("app")["namespace"] ??= Namespace;
        Group("app")["createNamespace"] ??= true;
        Group("verification")["curlPod"] ??= false;

        var file = Path.Combine(Folder, $"Pulumi.{Name}.yaml");
        var salt = (await File.ReadAllLinesAsync(file)).Single(line => line.StartsWith("encryptionsalt:", StringComparison.Ordinal));
        var given = new JsonObject(config.Select(group => KeyValuePair.Create($"kube-expose:{group.Key}", group.Value?.DeepClone())));
        // JSON is YAML
        await File.WriteAllTextAsync(file, $"{salt}\nconfig: {given.ToJsonString()}\n");

        JsonObject Group(string name) => (JsonObject)(config[name] ??= new JsonObject());
    }

    /// <summary>Makes the namespace that the stack is told not to make; does nothing when it is there.</summary>
    public async Task CreateNamespaceAsync()
    {
        var file = await WriteAsync("namespace.yaml", $"{{apiVersion: v1, kind: Namespace, metadata: {{name: {Namespace}}}}}");
        await Cluster.KubectlAsync("apply", "-f", file);
    }

    public Task<string> UpAsync(params string[] options) => PulumiAsync(["up", "--yes", "--skip-preview", .. options]);

    public Task<BufferedCommandResult> TryUpAsync(params string[] options) => TryAsync(["up", "--yes", "--skip-preview", .. options]);

    /// <summary>Starts an update, to be ended before it is done.</summary>
    public RunningUpdate StartUp()
    {
        _outputs = null;
        return RunningUpdate.Start("pulumi", Command("up", "--yes", "--skip-preview"), Folder);
    }

    /// <summary>
    /// Makes a state in a folder readable again, as docs/operations.md says: a killed engine may leave its attributes empty, and a full disk
    /// cut the state off, with the one before it beside it.
    /// </summary>
    public void MendState()
    {
        var state = Path.Combine(StateFolder, "stacks", "kube-expose", $"{Name}.json");
        if (new FileInfo($"{state}.attrs") is { Exists: true, Length: 0 } attributes)
        {
            attributes.Delete();
        }

        if (!IsWhole(state) && IsWhole($"{state}.bak"))
        {
            File.Copy($"{state}.bak", state, overwrite: true);
        }

        static bool IsWhole(string file)
        {
            try
            {
                return File.Exists(file) && JsonNode.Parse(File.ReadAllText(file)) is not null;
            }
            catch (JsonException)
            {
                return false;
            }
        }
    }

    /// <summary>Takes the lock of an update that was killed away.</summary>
    public Task CancelAsync() => Shell.RunAsync("pulumi", ["cancel", "--yes"], Folder);

    public Task<BufferedCommandResult> TryPreviewAsync(params string[] options) => TryAsync(["preview", .. options]);

    public Task<string> RefreshAsync(params string[] options) => PulumiAsync(["refresh", "--yes", "--skip-preview", .. options]);

    public Task<string> DestroyAsync() => PulumiAsync("destroy", "--yes", "--skip-preview");

    public Task<string> ExportAsync(params string[] options) => PulumiAsync(["stack", "export", .. options]);

    /// <summary>Makes <paramref name="state"/> the stack's.</summary>
    public async Task ImportAsync(string state)
    {
        var file = Path.Combine(Folder, "state.json");
        await File.WriteAllTextAsync(file, state);
        await PulumiAsync("stack", "import", "--file", file);
    }

    /// <summary>Fails with the preview's text unless there is nothing to do.</summary>
    public async Task ShouldBeUpToDateAsync()
    {
        var preview = await TryPreviewAsync("--diff", "--expect-no-changes");
        preview.ExitCode.ShouldBe(0, preview.StandardOutput + preview.StandardError);
    }

    /// <summary>The stack's outputs; secret ones as <c>[secret]</c>.</summary>
    public async Task<JsonElement> OutputsAsync() =>
        _outputs ??= JsonSerializer.Deserialize<JsonElement>(await PulumiAsync("stack", "output", "--json"));

    /// <summary>
    /// The steps that a preview would take: type and name of each resource that does not stay as it is, and what happens to it.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, string>> StepsAsync()
    {
        var preview = await PulumiAsync("preview", "--json");
        return JsonSerializer
            .Deserialize<JsonElement>(preview)
            .GetProperty("steps")
            .EnumerateArray()
            .Where(step => step.GetProperty("op").GetString() is not ("same" or "read"))
            .GroupBy(step => step.GetProperty("urn").GetString()!.Split("::", 3)[2].Split('$')[^1])
            .ToDictionary(steps => steps.Key, steps => string.Join(", ", steps.Select(step => step.GetProperty("op").GetString())));
    }

    /// <summary>Writes a file into the project's folder and gives its path.</summary>
    public async Task<string> WriteAsync(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        await File.WriteAllTextAsync(path, text);
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        // all that a stack makes is in its namespace, and nobody has to wait for its end
        await Shell.TryAsync(
            "kubectl",
            ["--context", Cluster.Context!, "delete", "namespace", Namespace, "--ignore-not-found", "--wait=false"]
        );
        Directory.Delete(Path.GetDirectoryName(Folder)!, recursive: true);
    }

    private async Task<string> PulumiAsync(params string[] arguments)
    {
        var result = await TryAsync(arguments);
        Shell.ShouldHaveSucceeded(result, "pulumi", arguments);
        return result.StandardOutput;
    }

    private Task<BufferedCommandResult> TryAsync(params string[] arguments)
    {
        if (arguments is ["up" or "refresh" or "destroy", ..] or ["stack", "import", ..])
        {
            _outputs = null;
        }

        return Shell.TryAsync("pulumi", Command(arguments), Folder);
    }

    private string[] Command(params string[] arguments) => [.. arguments, "--non-interactive"];
}
