using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KubeExpose.Tools.Tests.Workflows;

/// <summary>What renovate.json looks for is there: a rule that fits nothing keeps nothing fresh.</summary>
public sealed class RenovateTests
{
    private static readonly JsonNode Config = JsonNode.Parse(File.ReadAllText(Path.Combine(StackCopy.Repository, "renovate.json")))!;

    private static IEnumerable<Match> Found(int manager)
    {
        var rule = Config["customManagers"]![manager]!;
        var files = new Regex(Text(rule["managerFilePatterns"]![0]).Trim('/'), RegexOptions.None, TimeSpan.FromSeconds(1));
        var wanted = new Regex(Text(rule["matchStrings"]![0]), RegexOptions.None, TimeSpan.FromSeconds(1));
        return new[] { "infra", ".github" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(StackCopy.Repository, folder), "*", SearchOption.AllDirectories))
            .Where(file => files.IsMatch(Path.GetRelativePath(StackCopy.Repository, file).Replace('\\', '/')))
            .SelectMany(file => wanted.Matches(File.ReadAllText(file)));
    }

    [Fact]
    public void Each_default_image_is_written_once_and_found() =>
        Found(manager: 0)
            .Select(image => image.Groups["depName"].Value)
            .ShouldBe(["docker.io/library/nginx", "docker.io/nginxinc/nginx-unprivileged", "docker.io/curlimages/curl"], ignoreOrder: true);

    [Fact]
    public void The_versions_of_nginx_fit_the_rule_that_keeps_them_on_the_stable_branch()
    {
        var versioning = new Regex(
            Text(Config["packageRules"]![0]!["versioning"])["regex:".Length..],
            RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );
        var named = Config["packageRules"]![0]!["matchPackageNames"]!.AsArray().Select(Text).ToList();

        foreach (var image in Found(manager: 0).Where(image => named.Contains(image.Groups["depName"].Value)))
        {
            versioning.IsMatch(image.Groups["currentValue"].Value).ShouldBeTrue(image.Value);
        }

        versioning.IsMatch("1.31.0-alpine").ShouldBeFalse();
    }

    [Fact]
    public void The_workflows_pulumi_is_found() => Found(manager: 1).ShouldHaveSingleItem().Groups["currentValue"].Value.ShouldNotBeEmpty();

    private static string Text(JsonNode? value) => value!.GetValue<string>();
}
