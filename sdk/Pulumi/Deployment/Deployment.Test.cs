using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a program against mocks, without an engine.</summary>
    /// <param name="testMocks">What answers in the providers' place.</param>
    /// <param name="testOptions">Names, and whether it is a preview (the default).</param>
    /// <param name="createResources">The program.</param>
    /// <returns>The resources that were registered; the stack among them only if the program is one.</returns>
    /// <exception cref="RunException">The program failed, or logged an error: what a user would have been shown.</exception>
    /// <exception cref="AggregateException">Several of these.</exception>
    public static Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources) =>
        ResourcesAsync(
            TestAsync(
                testMocks,
                testOptions,
                () =>
                {
                    createResources();
                    return (IDictionary<string, object?>)new Dictionary<string, object?>();
                }
            )
        );

    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Action)"/>
    public static Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Func<Task> createResources) =>
        ResourcesAsync(
            TestAsync(
                testMocks,
                testOptions,
                async () =>
                {
                    await createResources();
                    return (IDictionary<string, object?>)new Dictionary<string, object?>();
                }
            )
        );

    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Action)" path="/*[not(self::returns)]"/>
    /// <returns>The resources that were registered, without the stack, and what the program gave as outputs.</returns>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks,
        TestOptions testOptions,
        Func<IDictionary<string, object?>> createResources
    ) => TestAsync(testMocks, testOptions, () => Task.FromResult(createResources()));

    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Func{IDictionary{string, object?}})"/>
    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks,
        TestOptions testOptions,
        Func<Task<IDictionary<string, object?>>> createResources
    )
    {
        IDictionary<string, object?> outputs = new Dictionary<string, object?>();
        var resources = await TestAsync(testMocks, testOptions, () => new Stack(async () => outputs = await createResources(), null));
        return ([.. resources.Where(resource => resource is not Pulumi.Stack)], outputs);
    }

    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Action)"/>
    public static Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new() => TestAsync(mocks, options ?? new(), Stack.Of<TStack>);

    private static async Task<ImmutableArray<Resource>> TestAsync(IMocks mocks, TestOptions options, Func<Stack> program)
    {
        var settings = new DeploymentSettings
        {
            Project = options.ProjectName ?? "project",
            Stack = options.StackName ?? "stack",
            Organization = options.OrganizationName ?? "organization",
            RootDirectory = options.RootDirectory ?? "",
            IsDryRun = options.IsPreview ?? true,
        };
        var engine = new MockEngine();
        var monitor = new MockMonitor(mocks, settings);
        var deployment = new Deployment(engine, monitor, settings);
        await deployment.SucceedsAsync(program);
        RunException[] errors = [.. engine.Errors.Select(message => new RunException(message))];
        return errors.Length switch
        {
            0 => monitor.Resources,
            1 => throw errors[0],
            _ => throw new AggregateException(errors),
        };
    }

    private static async Task<ImmutableArray<Resource>> ResourcesAsync(
        Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> test
    ) => (await test).Resources;
}
