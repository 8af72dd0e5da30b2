using Pulumi;
using Pulumi.Testing;

namespace KubeExpose.Sdk.Tests;

public sealed class TransformationTests : EngineTest
{
    [Fact]
    public async Task It_changes_the_resource_and_all_below_it_its_own_first()
    {
        await Engine.UpAsync(() =>
        {
            _ = new Thing("beside", new() { Text = "x" });
            _ = new Group(
                "group",
                new() { ResourceTransformations = { Append("2") } },
                parent => _ = new Thing("child", new() { Text = "x" }, new() { Parent = parent, ResourceTransformations = { Append("1") } })
            );
        });

        Engine.Inputs("beside").ShouldBe("""{"text":"x"}""");
        Engine.Inputs("child").ShouldBe("""{"text":"x12"}""");
    }

    [Fact]
    public async Task It_changes_options()
    {
        await Engine.UpAsync(() =>
            _ = new Thing(
                "a",
                options: new()
                {
                    ResourceTransformations =
                    {
                        seen => new(seen.Args, new CustomResourceOptions { Protect = true, Parent = seen.Options.Parent }),
                    },
                }
            )
        );

        Engine["a"].Protect.ShouldBeTrue();
    }

    [Fact]
    public async Task The_stacks_own_sees_every_resource()
    {
        SeeingStack.Seen.Clear();

        await Deployment.TestAsync<SeeingStack>(new EchoMocks());

        SeeingStack.Seen.ShouldBe(["project-stack", "a", "b"]);
    }

    [Fact]
    public async Task A_parent_can_not_be_changed()
    {
        Exception? refused = null;
        await Engine.UpAsync(() =>
        {
            var parent = new Group("group");
            refused = Should.Throw<ArgumentException>(() =>
                new Thing(
                    "a",
                    options: new() { ResourceTransformations = { seen => new(seen.Args, new CustomResourceOptions { Parent = parent }) } }
                )
            );
        });

        refused!.Message.ShouldStartWith("a transformation can't change a resource's parent");
    }

    private static ResourceTransformation Append(string text) =>
        seen =>
            seen.Args is ThingArgs args
                ? new(new ThingArgs { Text = args.Text!.Apply(before => before + text) }, seen.Options)
                : (ResourceTransformationResult?)null;

    private sealed class SeeingStack : Stack
    {
        public static List<string> Seen { get; } = [];

        public SeeingStack()
            : base(new() { ResourceTransformations = { Note } })
        {
            _ = new Thing("a");
            _ = new Thing("b");
        }

        private static ResourceTransformationResult? Note(ResourceTransformationArgs seen)
        {
            Seen.Add(seen.Resource.GetResourceName());
            return null;
        }
    }

    private sealed class EchoMocks : IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
            Task.FromResult<(string?, object)>((args.Name, args.Inputs));

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
    }
}
