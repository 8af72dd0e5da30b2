using System.Reflection;
using System.Text.RegularExpressions;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Tools.Tests.Documentation;

/// <summary>Every command that the documentation has is run by a test, or can't be and says why.</summary>
public sealed partial class CommandsTests : IDisposable
{
    private const string Tools = "dotnet run --project tools -- ";
    private const string Set = "pulumi config set --path ";

    /// <summary>What other commands begin with, and the test that runs them, or the reason why none does.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["./up.sh"] = "UpScriptTests",
        ["./test.sh"] = "every run of the tests begins with it",
        ["KUBE_EXPOSE_E2E_CONTEXT=kind-kind ./test.sh"] = "so does one with a cluster",
        ["UPDATE_SNAPSHOTS=1 ./test.sh"] = "it would change what it is run on",
        ["dotnet build tests/infra -t:Format"] = "it would change what it is run on",
        ["pulumi login"] = "it asks for an account",
        ["pulumi stack select --create"] = "UpScriptTests",
        ["pulumi stack output caCertificatePem > ca.pem"] = "NodePortTests and all that verify by the outputs",
        ["pulumi stack rm"] = "the end-to-end tests' stacks end with it",
        ["pulumi up"] = "all end-to-end tests; with --replace AuthorityTests",
        ["pulumi destroy"] = "ChangesTests",
        ["pulumi cancel --yes STACK"] = "InterruptionTests",
        ["pulumi config rm --path cluster.adoptExisting"] = "most tests' stacks are without it",
        ["dotnet run --project tools -- recover STACK"] = "InterruptionTests",
        ["pulumi stack import --stack STACK"] = "InterruptionTests",
        ["pulumi refresh --yes --stack STACK"] = "InterruptionTests",
        ["dotnet run --project tools -- orphans STACK"] = "InterruptionTests",
        ["eval \"$(pulumi stack output kubectlExecCommand)\""] = "FreshStackTests",
        ["eval \"$(pulumi stack output curlCommand)\""] = "LoadBalancerTests",
        ["kubectl apply"] = "ApplyingTests",
        ["kubectl create token"] = "LeastAccountTests",
        ["kubectl --namespace kube-expose-dev port-forward"] = "FreshStackTests",
        ["curl --retry 3 --retry-connrefused --cacert <(pulumi stack output caCertificatePem) --connect-to"] = "FreshStackTests",
        ["git revert HEAD"] = "it changes the repository",
    };

    private readonly StackCopy _project = new();

    public static TheoryData<string> EveryCommand =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(StackCopy.Repository, "docs"), "*.md")
                .Concat([Path.Combine(StackCopy.Repository, "README.md"), Path.Combine(StackCopy.Repository, "CONTRIBUTING.md")])
                .SelectMany(file => Shell().Matches(File.ReadAllText(file)).Select(block => block.Groups["commands"].Value))
                .SelectMany(block => block.Split('\n'))
                .Select(line => Comment().Replace(line, "").Trim())
                .SelectMany(line => line.Split([" && ", " | "], StringSplitOptions.RemoveEmptyEntries))
                .Distinct(StringComparer.Ordinal),
        ];

    public void Dispose() => _project.Dispose();

    [Theory, MemberData(nameof(EveryCommand))]
    public async Task Every_command_works(string command)
    {
        if (command.StartsWith(Tools, StringComparison.Ordinal) && !Elsewhere.ContainsKey(command))
        {
            (await _project.RunAsync(command[Tools.Length..].Split(' '))).Code.ShouldBe(0);
        }
        else if (command.StartsWith(Set, StringComparison.Ordinal))
        {
            IsSetting(command[Set.Length..].Split(' ')[0].Trim('\'')).ShouldBeTrue();
        }
        else
        {
            Elsewhere.Keys.Count(known => command.StartsWith(known, StringComparison.Ordinal)).ShouldBe(1, command);
        }
    }

    private static bool IsSetting(string key)
    {
        var type = typeof(StackSettings);
        foreach (var name in Entry().Replace(key, "").Split('.'))
        {
            if (SettingKeys.Of(type).GetValueOrDefault(name) is not PropertyInfo setting)
            {
                return false;
            }

            type = setting.PropertyType;
        }

        return true;
    }

    [GeneratedRegex("```sh\n(?<commands>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shell();

    [GeneratedRegex(@"\s+#.*|\s*&\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comment();

    // a list's or a map's entry
    [GeneratedRegex(@"\[[^\]]*\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Entry();
}
