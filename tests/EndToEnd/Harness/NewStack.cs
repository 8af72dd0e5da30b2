namespace KubeExpose.EndToEnd.Harness;

/// <summary>What <c>pulumi stack init</c> makes: once, for all new stacks of the project are the same but for their names.</summary>
internal static class NewStack
{
    private const string Name = "a-new-stack";

    private static readonly Lazy<Task<IReadOnlyDictionary<string, string>>> Made = new(MakeAsync);

    /// <summary>Makes a stack: its state, and its file with the salt of its secrets.</summary>
    public static async Task CopyAsync(PulumiStack stack)
    {
        foreach (var (path, text) in await Made.Value)
        {
            var copy = Path.Combine(stack.Folder, path.Replace(Name, stack.Name, StringComparison.Ordinal));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            await File.WriteAllTextAsync(copy, text.Replace(Name, stack.Name, StringComparison.Ordinal));
        }
    }

    private static async Task<IReadOnlyDictionary<string, string>> MakeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("kube-expose-").FullName;
        try
        {
            File.Copy(Path.Combine(Repository.Root, "Pulumi.yaml"), Path.Combine(folder, "Pulumi.yaml"));
            await Shell.RunAsync("pulumi", ["stack", "init", Name, "--non-interactive"], folder);
            return new[] { $"Pulumi.{Name}.yaml", ".pulumi/meta.yaml", $".pulumi/stacks/kube-expose/{Name}.json" }.ToDictionary(
                path => path,
                path => File.ReadAllText(Path.Combine(folder, path))
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
