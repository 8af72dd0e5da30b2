using System.Net;

namespace KubeExpose.Sdk.Tests;

/// <summary>What is built on, Pulumi's packages or their source, is decided by what the package registry says.</summary>
public sealed class ChooseSdkTests : IAsyncLifetime
{
    private const string KeptPackages = "Building on Pulumi's packages: the package registry has them";
    private const string KeptSource = "Building on sdk/: the package registry lacks the Pulumi packages";
    private const string SourceThisTime = "Building on sdk/: Pulumi's packages can't be fetched this time";

    // fixed in 1.15.3, all of them: https://github.com/advisories
    private static readonly Dictionary<string, Advisory[]> Known = new()
    {
        ["opentelemetry.api"] = [new(1, "https://github.com/advisories/GHSA-g94r-2vxg-569j", "(, 1.15.3)")],
        ["opentelemetry.exporter.opentelemetryprotocol"] =
        [
            new(1, "https://github.com/advisories/GHSA-4625-4j76-fww9", "(, 1.15.3)"),
            new(1, "https://github.com/advisories/GHSA-mr8r-92fq-pj8p", "(, 1.15.3)"),
            new(1, "https://github.com/advisories/GHSA-q834-8qmm-v933", "(, 1.15.2)"),
        ],
    };

    private Clone _clone = null!;
    private Registry _registry = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the scripts are for bash");
        _clone = new();
        _registry = await Registry.StartAsync(_clone.Feed.AddOthers());
    }

    public async ValueTask DisposeAsync()
    {
        if (_clone is not null)
        {
            await _registry.DisposeAsync();
            _clone.Dispose();
        }
    }

    [Fact]
    public async Task Pulumis_packages_restore_with_what_they_bring_but_for_its_weaknesses()
    {
        _clone.Feed.AddPulumi();
        foreach (var (package, advisories) in Known)
        {
            _registry.Advisories[package] = advisories;
        }

        var (told, environment) = await _clone.ChooseAsync(_clone.Feed.Folder, _registry);

        told.ShouldHaveSingleItem().ShouldStartWith(KeptPackages);
        environment.ShouldBeEmpty();
        _clone.Kept!.ShouldContain(">packages<");
        foreach (var package in _clone.Restored.Where(package => package.Key.StartsWith("OpenTelemetry", StringComparison.Ordinal)))
        {
            package.Value.ShouldBe("1.15.3", package.Key);
        }

        // and what they bring is not pushed aside by the pins of sdk/
        (_clone.Restored["Google.Protobuf"], _clone.Restored["Grpc.Net.Client"]).ShouldBe(("3.23.1", "2.63.0"));
    }

    [Fact]
    public async Task Advisories_are_shown_whatever_their_severity_and_are_no_errors()
    {
        _clone.Feed.AddPulumi();
        const string Url = "https://example.com/tomorrow";
        (string Package, string Severity)[] weak =
        [
            ("Pulumi", "low"),
            ("Pulumi.Kubernetes", "moderate"),
            ("Pulumi.Random", "high"),
            ("Pulumi.Tls", "critical"),
        ];
        foreach (var (severity, (package, _)) in weak.Index())
        {
            _registry.Advisories[package.ToLowerInvariant()] = [new(severity, Url, "(, 99.0.0)")];
        }

        var (told, _) = await _clone.ChooseAsync(_clone.Feed.Folder, _registry);

        told[..^1]
            .ShouldBe(
                weak.Select(
                    (it, i) =>
                        $"NU190{i + 1}: Package '{it.Package}' {Feed.Pinned[it.Package]} has a known {it.Severity} severity vulnerability, {Url}"
                )
            );
        told[^1].ShouldStartWith(KeptPackages);
    }

    [Fact]
    public async Task Where_nobody_can_be_asked_for_advisories_the_packages_restore_all_the_same()
    {
        _clone.Feed.AddPulumi();
        _registry.Status = HttpStatusCode.NotFound;

        var (told, _) = await _clone.ChooseAsync(_clone.Feed.Folder, _registry);

        told[0].ShouldStartWith("NU1900: ");
        told[^1].ShouldStartWith(KeptPackages);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("3.1.0")]
    public async Task A_registry_without_these_packages_or_versions_means_source_from_now_on(string? another)
    {
        if (another is not null)
        {
            _clone.Feed.Add("Pulumi", another);
        }

        var (told, environment) = await _clone.ChooseAsync(_registry.Address);

        told.ShouldHaveSingleItem().ShouldStartWith(KeptSource);
        environment.ShouldBeEmpty();
        _clone.Kept!.ShouldContain(">source<");
    }

    [Fact]
    public async Task A_registry_without_another_package_has_said_nothing_of_Pulumis()
    {
        _clone.Feed.AddPulumi().Remove("KubernetesClient");

        var (told, environment) = await _clone.ChooseAsync(_clone.Feed.Folder);

        told.ShouldHaveSingleItem().ShouldStartWith($"{SourceThisTime} (NU1101: Unable to find package KubernetesClient.");
        environment.ShouldBe("source");
        _clone.Kept.ShouldBeNull();
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/index.json")]
    [InlineData(null)]
    public async Task A_registry_that_does_not_answer_or_is_broken_means_source_for_this_run(string? nobody)
    {
        _registry.Status = HttpStatusCode.BadGateway;
        var address = nobody ?? _registry.Address;

        var (told, environment) = await _clone.ChooseAsync(address);

        told.ShouldBe([$"{SourceThisTime} (NU1301: Unable to load the service index for source {address})."]);
        environment.ShouldBe("source");
        _clone.Kept.ShouldBeNull();
    }

    [Fact]
    public async Task A_slow_registry_is_waited_for_and_it_is_said_for_what()
    {
        _clone.Feed.AddPulumi();
        var said = new TaskCompletionSource<string>();
        _registry.Ready = said.Task;

        var (told, _) = await _clone.ChooseAsync(_registry.Address, waiting: line => said.TrySetResult(line));

        (await said.Task).ShouldBe("Still fetching Pulumi's packages (PulumiSdk=source goes without) ...");
        told.ShouldHaveSingleItem().ShouldStartWith(KeptPackages);
    }

    [Theory]
    [InlineData("packages", KeptPackages)]
    [InlineData("source", KeptSource)]
    public async Task What_the_registry_said_once_is_not_asked_again(string kept, string sentence)
    {
        _clone.Kept = $"<Project><PropertyGroup><PulumiSdk>{kept}</PulumiSdk></PropertyGroup></Project>";

        var (told, environment) = await _clone.ChooseAsync("nowhere");

        told.ShouldHaveSingleItem().ShouldStartWith(sentence);
        environment.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("packages", "Building on Pulumi's packages: PulumiSdk says so.")]
    [InlineData("source", "Building on sdk/: PulumiSdk says so.")]
    public async Task The_environment_decides_for_a_run(string asked, string sentence)
    {
        var (told, environment) = await _clone.ChooseAsync("nowhere", asked: asked);

        told.ShouldBe([sentence]);
        environment.ShouldBe(asked);
        _clone.Kept.ShouldBeNull();
    }
}
