using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Settings;

public sealed class UnquotedTextTests
{
    private static readonly string[] Changed =
    [
        "1.10",
        "1.0",
        "0123456",
        "089",
        "00",
        "0x10",
        "0b10",
        "0o17",
        "1_000",
        "+5",
        ".5",
        "1e3",
        "1234e5",
        "0.0000001",
        "12345678901234567890",
        "1.2345678901234567e+19",
        "True",
        "2026-01-02",
    ];

    private static readonly string[] Same = ["2", "-5", "1.5", "9007199254740993", "true", "abc", "1:30", "yes"];

    [Fact]
    public async Task A_text_that_YAML_makes_something_else_of_is_told_by_the_engines_own_reading_and_by_ours()
    {
        await using var stack = await PulumiStack.CreateAsync();
        await WriteAsync(stack, [.. Changed, .. Same]);

        var preview = await stack.TryPreviewAsync();
        var rendered = await Shell.TryAsync("dotnet", [Repository.Tools, "render", stack.Name], stack.Folder);

        foreach (var said in new[] { preview.StandardOutput + preview.StandardError, rendered.StandardError })
        {
            foreach (var (i, typed) in Changed.Index())
            {
                said.ShouldContain($"kube-expose:app.labels.l{i} is {typed}, which YAML reads as the ");
            }

            foreach (var i in Enumerable.Range(Changed.Length, Same.Length))
            {
                said.ShouldNotContain($"kube-expose:app.labels.l{i} is {Same[i - Changed.Length]}, which");
            }
        }
    }

    [Fact]
    public async Task In_quotes_each_arrives_as_it_was_typed()
    {
        await using var stack = await PulumiStack.CreateAsync();
        await WriteAsync(
            stack,
            [.. Changed.Where(typed => typed[0] != '.' && !typed.Contains('+')).Select(typed => $"\"{typed}\""), "2", "true"]
        );

        var rendered = await Shell.RunAsync("dotnet", [Repository.Tools, "render", stack.Name], stack.Folder);
        var preview = await stack.TryPreviewAsync("--json");

        preview.ExitCode.ShouldBe(0, preview.StandardOutput + preview.StandardError);
        rendered.ShouldContain("\"1.10\"");
        preview.StandardOutput.ShouldContain("\"1.10\"");
        preview.StandardOutput.ShouldContain("\"0123456\"");
    }

    private static async Task WriteAsync(PulumiStack stack, string[] values)
    {
        var file = $"Pulumi.{stack.Name}.yaml";
        var salt = (await File.ReadAllLinesAsync(Path.Combine(stack.Folder, file))).Single(line =>
            line.StartsWith("encryptionsalt:", StringComparison.Ordinal)
        );
        await stack.WriteAsync(
            file,
            $$"""
            {{salt}}
            config:
              kube-expose:cluster: { context: {{Cluster.Context}} }
              kube-expose:app:
                namespace: {{stack.Namespace}}
                createNamespace: true
                labels:
            {{string.Join('\n', values.Select((value, i) => $"      l{i}: {value}"))}}

            """
        );
    }
}
