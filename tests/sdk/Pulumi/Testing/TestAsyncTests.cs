using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace KubeExpose.Sdk.Tests;

/// <summary>Programs tested against mocks, without an engine.</summary>
public sealed class TestAsyncTests
{
    [Theory, MemberData(nameof(Forms))]
    internal async Task Every_form_runs_the_program_and_gives_its_resources(string form, Func<IMocks, Task<ImmutableArray<Resource>>> test)
    {
        var mocks = new RecordingMocks();

        var resources = await test(mocks);

        resources.Where(resource => resource is not Stack).Select(resource => resource.GetResourceName()).ShouldBe(["a"], form);
        mocks.Registered.ShouldHaveSingleItem().Inputs.ShouldBe(new Dictionary<string, object> { ["text"] = "x" });
    }

    public static TheoryData<string, Func<IMocks, Task<ImmutableArray<Resource>>>> Forms() =>
        new()
        {
            {
                "Action",
                mocks =>
                    Deployment.TestAsync(
                        mocks,
                        new TestOptions(),
                        () =>
                        {
                            Declare();
                        }
                    )
            },
            { "task", mocks => Deployment.TestAsync(mocks, new TestOptions(), DeclareAsync) },
            { "outputs", async mocks => (await Deployment.TestAsync(mocks, new TestOptions(), () => Outputs(Declare()))).Resources },
            {
                "task of outputs",
                async mocks => (await Deployment.TestAsync(mocks, new TestOptions(), () => Task.FromResult(Outputs(Declare())))).Resources
            },
            { "Stack", mocks => Deployment.TestAsync<RunTests.ThingStack>(mocks) },
        };

    [Fact]
    public async Task The_stack_is_among_the_resources_only_where_the_program_is_one()
    {
        (await Deployment.TestAsync<RunTests.ThingStack>(new RecordingMocks())).ShouldContain(resource => resource is RunTests.ThingStack);
        (
            await Deployment.TestAsync(
                new RecordingMocks(),
                new TestOptions(),
                () =>
                {
                    Declare();
                }
            )
        ).ShouldAllBe(resource => resource is Thing);
    }

    [Fact]
    public async Task The_outputs_are_what_the_program_gave()
    {
        var (_, outputs) = await Deployment.TestAsync(
            new RecordingMocks(),
            new TestOptions { IsPreview = false },
            () => Outputs(Declare())
        );

        var text = outputs["text"].ShouldBeOfType<Output<string?>>();
        (await text.SeenAsync()).ShouldBe(new("x", IsKnown: true, IsSecret: false, From: "a"));
    }

    [Fact]
    public async Task It_is_a_preview_unless_told_otherwise()
    {
        (await IsDryRunAsync(new TestOptions())).ShouldBeTrue();
        (await IsDryRunAsync(new TestOptions { IsPreview = true })).ShouldBeTrue();
        (await IsDryRunAsync(new TestOptions { IsPreview = false })).ShouldBeFalse();
    }

    [Fact]
    public async Task What_the_mocks_leave_out_is_unknown_in_a_preview_and_the_default_otherwise()
    {
        (await NumberAsync(isPreview: true)).IsKnown.ShouldBeFalse();
        (await NumberAsync(isPreview: false)).ShouldBe(new(0, IsKnown: true, IsSecret: false, From: "a"));
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("given", "given")]
    public async Task An_id_comes_from_the_mocks(string? id, string expected)
    {
        Thing? thing = null;
        await Deployment.TestAsync(
            new RecordingMocks { Id = id },
            new TestOptions { IsPreview = false },
            () =>
            {
                thing = Declare();
            }
        );

        var seen = await thing!.Id.SeenAsync();
        seen.IsKnown.ShouldBe(id is not null);
        (seen.Value ?? "").ShouldBe(expected);
    }

    [Fact]
    public async Task Mocks_may_answer_with_secrets_and_objects()
    {
        Thing? thing = null;
        var mocks = new RecordingMocks
        {
            State = args => args.Inputs.SetItem("text", Output.CreateSecret("key")).SetItem("parts", new[] { new PartArgs { Name = "p" } }),
        };
        await Deployment.TestAsync(
            mocks,
            new TestOptions { IsPreview = false },
            () =>
            {
                thing = Declare();
            }
        );

        (await thing!.Text.SeenAsync()).ShouldBe(new("key", IsKnown: true, IsSecret: true, From: "a"));
        (await thing.Parts.SeenAsync()).Value.Single().Name.ShouldBe("p");
    }

    [Fact]
    public async Task Inputs_that_are_unknown_are_not_shown_to_the_mocks()
    {
        var mocks = new RecordingMocks();
        await Deployment.TestAsync(
            mocks,
            new TestOptions(),
            () =>
            {
                _ = new Thing("a", new ThingArgs { Text = OutputUtilities.CreateUnknown(""), Number = 3 });
            }
        );

        mocks.Registered.Single().Inputs.ShouldBe(new Dictionary<string, object> { ["number"] = 3d });
    }

    [Fact]
    public async Task Secrets_are_shown_to_the_mocks_plain()
    {
        var mocks = new RecordingMocks();
        await Deployment.TestAsync(
            mocks,
            new TestOptions(),
            () =>
            {
                _ = new Thing("a", new ThingArgs { Text = Output.CreateSecret("key") });
            }
        );

        mocks.Registered.Single().Inputs["text"].ShouldBe("key");
    }

    [Fact]
    public async Task The_mocks_are_told_type_name_provider_and_import()
    {
        var mocks = new RecordingMocks { Id = "given" };
        await Deployment.TestAsync(
            mocks,
            new TestOptions { IsPreview = false },
            () =>
            {
                _ = new Thing("a", options: new() { Provider = new ThingProvider("p"), ImportId = "i-123" });
            }
        );

        var args = mocks.Registered.Single(args => args.Name == "a");
        (args.Type, args.Id).ShouldBe(("test:index:Thing", "i-123"));
        args.Provider.ShouldNotBeNull().ShouldEndWith("::p::given");
    }

    [Fact]
    public async Task The_mocks_are_told_the_outputs_of_components()
    {
        var mocks = new RecordingMocks();
        await Deployment.TestAsync(
            mocks,
            new TestOptions(),
            () => new Group("group").Complete(new Dictionary<string, object?> { ["label"] = Output.CreateSecret("x") })
        );

        var outputs = mocks.Outputs.Single(request => request.Urn.EndsWith("::group", StringComparison.Ordinal)).Outputs;
        (await outputs["label"].SeenAsync()).ShouldBe(new("x", IsKnown: true, IsSecret: true, From: ""));
    }

    [Fact]
    public async Task The_options_name_project_stack_and_organization()
    {
        var names = "";
        var options = new TestOptions
        {
            ProjectName = "shop",
            StackName = "dev",
            OrganizationName = "acme",
            RootDirectory = "/srv",
        };
        await Deployment.TestAsync(
            new RecordingMocks(),
            options,
            () =>
            {
                var instance = Deployment.Instance;
                names = $"{instance.OrganizationName}/{instance.ProjectName}/{instance.StackName} in {instance.RootDirectory}";
            }
        );

        names.ShouldBe("acme/shop/dev in /srv");
    }

    [Fact]
    public async Task The_configuration_comes_from_the_environment() =>
        await ProgramEnvironment.Start(
            new Dictionary<string, string> { ["PULUMI_CONFIG"] = """{"shop:name":"web"}""" },
            () =>
                Deployment.TestAsync(
                    new RecordingMocks(),
                    new TestOptions { ProjectName = "shop" },
                    () => new Config().Require("name").ShouldBe("web")
                )
        );

    private static Thing Declare() => new("a", new ThingArgs { Text = "x" });

    private static async Task DeclareAsync()
    {
        await Task.Yield();
        Declare();
    }

    private static IDictionary<string, object?> Outputs(Thing thing) => new Dictionary<string, object?> { ["text"] = thing.Text };

    private static async Task<bool> IsDryRunAsync(TestOptions options)
    {
        var isDryRun = false;
        await Deployment.TestAsync(
            new RecordingMocks(),
            options,
            () =>
            {
                isDryRun = Deployment.Instance.IsDryRun;
            }
        );
        return isDryRun;
    }

    private static async Task<Seen<int>> NumberAsync(bool isPreview)
    {
        Thing? thing = null;
        await Deployment.TestAsync(
            new RecordingMocks(),
            new TestOptions { IsPreview = isPreview },
            () =>
            {
                thing = Declare();
            }
        );
        return await thing!.Number.SeenAsync();
    }
}
