using System.Text.Json;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Settings;

public sealed class FaultsTests
{
    private const string Broken = """
        {
          "app": {"nmae": "shop"},
          "service": {"type": "NodePrt", "httpPort": 99999, "externalName": "192.0.2.1"},
          "certificate": {"validityDays": 4000},
          "workload": {"replicas": -1, "image": "nginx"},
          "servce": {"type": "NodePort"}
        }
        """;

    private static readonly string[] Keys =
    [
        "app.nmae",
        "certificate.validityDays",
        "servce",
        "service.externalName",
        "service.httpPort",
        "service.type",
        "workload.image",
        "workload.replicas",
    ];

    [Fact]
    public async Task A_preview_shows_every_fault_at_once_in_one_error_and_registers_nothing_but_the_stack()
    {
        await using var stack = await PulumiStack.CreateAsync();
        await stack.ConfigureAsync(Broken);

        var preview = await stack.TryPreviewAsync("--json");

        preview.ExitCode.ShouldNotBe(0);
        var said = JsonSerializer.Deserialize<JsonElement>(preview.StandardOutput);
        var error = said.GetProperty("diagnostics").EnumerateArray().ShouldHaveSingleItem().GetProperty("message").GetString()!;
        KeysIn(error).ShouldBe(Keys);
        error.ShouldNotContain("   at ");
        said.GetProperty("steps")
            .EnumerateArray()
            .Select(step => step.GetProperty("urn").GetString()!.Split("::")[2])
            .ShouldBe(["pulumi:pulumi:Stack"]);
    }

    [Fact]
    public async Task The_tools_say_the_same()
    {
        await using var stack = await PulumiStack.CreateAsync();
        await stack.ConfigureAsync(Broken);
        var expected = await PreviewedAsync(stack);

        var render = await Shell.TryAsync("dotnet", [Repository.Tools, "render", stack.Name], stack.Folder);

        render.ExitCode.ShouldBe(1);
        render.StandardOutput.ShouldBeEmpty();
        render.StandardError.Trim().ShouldBe(expected);
    }

    [Fact]
    public async Task So_does_up_sh()
    {
        await using var stack = await PulumiStack.CreateAsync();
        await stack.ConfigureAsync(Broken);
        var expected = await PreviewedAsync(stack);

        // without a terminal and consent it leaves the cluster alone, and says so first
        var up = await Shell.TryAsync("bash", [await Repository.CopyUpScriptAsync(stack.Folder), stack.Name], stack.Folder);

        up.ExitCode.ShouldBe(1);
        up.StandardError.Trim().ShouldEndWith(expected);
    }

    private static async Task<string> PreviewedAsync(PulumiStack stack)
    {
        var said = JsonSerializer.Deserialize<JsonElement>((await stack.TryPreviewAsync("--json")).StandardOutput);
        return said.GetProperty("diagnostics")[0].GetProperty("message").GetString()!["error: ".Length..].Trim();
    }

    private static IEnumerable<string> KeysIn(string error) =>
        error
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line =>
                line.Replace("error: ", "", StringComparison.Ordinal).Split(' ')[0].Replace("kube-expose:", "", StringComparison.Ordinal)
            )
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
}
