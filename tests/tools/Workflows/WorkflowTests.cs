using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KubeExpose.Tools.Tests.Workflows;

public sealed partial class WorkflowTests
{
    // what programs other than the scripts go by
    private static readonly string[] Understood = ["PULUMI_BACKEND_URL", "PULUMI_ACCESS_TOKEN", "PULUMI_CONFIG_PASSPHRASE", "GH_TOKEN"];

    private static readonly string[] StepVariables = ["STACK", "NUMBER"];

    private static IEnumerable<string> Scripts =>
        Directory.EnumerateFiles(Path.Combine(Workflow.Folder, "scripts")).Order(StringComparer.Ordinal);

    [Fact]
    public void Actions_of_others_are_pinned_by_commit_with_the_version_beside_it() =>
        Lines("uses:").Where(line => !line.Contains("./", StringComparison.Ordinal)).Where(line => !Pinned().IsMatch(line)).ShouldBeEmpty();

    [Fact]
    public void No_expression_becomes_part_of_a_script() =>
        Workflow
            .All()
            .SelectMany(workflow => workflow.Steps.Select(step => step["run"]?.GetValue<string>() ?? ""))
            .Where(run => run.Contains("${{", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void Every_checkout_leaves_no_credentials_behind()
    {
        var checkouts = Workflow.All().SelectMany(workflow => workflow.Steps).Where(step => Uses(step, "actions/checkout")).ToList();

        checkouts.ShouldNotBeEmpty();
        checkouts.ShouldAllBe(step => Text(step["with"]!["persist-credentials"]) == "false");
    }

    [Fact]
    public void Every_job_has_its_own_rights_and_a_time_limit()
    {
        foreach (var workflow in Workflow.All().Where(one => one.Root["jobs"] is not null))
        {
            workflow.Root["permissions"].ShouldBeOfType<JsonObject>(workflow.Name).ShouldBeEmpty();
            workflow.Jobs.ShouldAllBe(job => job.Job["permissions"] is JsonObject && job.Job["timeout-minutes"] != null);
        }
    }

    [Fact]
    public void What_runs_a_pull_requests_code_can_write_nothing_and_has_no_environment_that_deploys()
    {
        var jobs = Workflow.All().Single(workflow => workflow.Name.EndsWith("preview.yml", StringComparison.Ordinal)).Jobs.ToDictionary();

        foreach (var name in new[] { "render", "preview" })
        {
            jobs[name]["permissions"]!.AsObject().Where(right => right.Key != "id-token").ShouldAllBe(right => Text(right.Value) == "read");
        }

        Text(jobs["preview"]["environment"]).ShouldStartWith("preview-");
        // the one that writes runs what is merged already
        Text(jobs["review"]["steps"]![0]!["with"]!["ref"]).ShouldBe("${{ github.event.pull_request.base.sha }}");
    }

    [Fact]
    public void Every_script_that_is_named_is_there_and_every_script_is_named()
    {
        var named = Workflow.All().SelectMany(workflow => Script().Matches(workflow.Text)).Select(match => match.Value);
        var among = Scripts.SelectMany(script => Script().Matches(File.ReadAllText(script))).Select(match => match.Value);

        named
            .Concat(among)
            .Append(".github/scripts/common.sh")
            .Distinct()
            .ShouldBe(Scripts.Select(script => Path.GetRelativePath(StackCopy.Repository, script)), ignoreOrder: true);
    }

    [Fact]
    public void Every_input_of_the_action_is_declared_and_given()
    {
        var action = Workflow.All().Single(workflow => workflow.Name.EndsWith("action.yml", StringComparison.Ordinal));
        var declared = action.Root["inputs"]!.AsObject().Select(input => input.Key).ToList();

        Input().Matches(action.Text).Select(match => match.Groups["name"].Value).Distinct().ShouldBe(declared, ignoreOrder: true);
        foreach (var step in Workflow.All().SelectMany(workflow => workflow.Steps).Where(step => Uses(step, "./.github/actions/cluster")))
        {
            step["with"]!.AsObject().Select(input => input.Key).ShouldBe(declared, ignoreOrder: true);
        }
    }

    [Fact]
    public void Every_variable_is_one_that_a_script_or_a_program_goes_by()
    {
        var texts = string.Concat(Scripts.Select(File.ReadAllText));
        var given = Workflow
            .All()
            .SelectMany(workflow =>
                workflow.Jobs.Select(job => job.Job["env"]).Concat(workflow.Steps.Select(step => step["env"])).OfType<JsonObject>()
            )
            .SelectMany(variables => variables.Select(variable => variable.Key))
            .Distinct()
            .ToList();

        given
            .Except(Understood)
            .Except(StepVariables)
            .Where(name => !texts.Contains($"${{{name}", StringComparison.Ordinal) && !texts.Contains($"${name}", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public void What_has_to_be_set_is_described()
    {
        var text = File.ReadAllText(Path.Combine(StackCopy.Repository, "docs", "workflows.md"));

        Workflow
            .All()
            .SelectMany(workflow => Setting().Matches(workflow.Text))
            .Select(match => match.Groups["name"].Value)
            .Distinct()
            .Where(name => !text.Contains($"`{name}`", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_stacks_are_those_that_have_a_file()
    {
        var stacks = KubeExpose.Tools.Stacks.Project.Find(StackCopy.Repository).StackNames().ToList();
        var lists = Workflow
            .All()
            .SelectMany(workflow => workflow.Jobs)
            .Select(job => job.Job["strategy"]?["matrix"]?["stack"])
            .OfType<JsonArray>();

        lists.ShouldAllBe(list => list.Select(Text).SequenceEqual(stacks));
    }

    private static IEnumerable<string> Lines(string word) =>
        Workflow.All().SelectMany(workflow => File.ReadLines(workflow.Path)).Where(line => line.Contains(word, StringComparison.Ordinal));

    private static bool Uses(JsonObject step, string action) =>
        step["uses"] is { } uses && Text(uses).StartsWith(action, StringComparison.Ordinal);

    private static string Text(JsonNode? value) =>
        value is JsonValue text && text.TryGetValue<string>(out var plain) ? plain : value!.ToJsonString();

    [GeneratedRegex(@"uses: [\w./-]+@[0-9a-f]{40} # v\d", RegexOptions.None, 1000)]
    private static partial Regex Pinned();

    [GeneratedRegex(@"\.github/scripts/[\w-]+\.sh", RegexOptions.None, 1000)]
    private static partial Regex Script();

    [GeneratedRegex(@"inputs\.(?<name>[\w-]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Input();

    [GeneratedRegex(@"(secrets|vars)\.(?<name>[A-Z_]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Setting();
}
