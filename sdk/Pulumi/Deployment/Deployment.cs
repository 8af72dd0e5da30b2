using Pulumi.Engine;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Runs a program as part of an update, or of a test.</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<Deployment?> Running = new();
    private readonly IMonitor _monitor;
    private readonly DeploymentInstance _instance;

    private Deployment(IEngine engine, IMonitor monitor, DeploymentSettings settings)
    {
        _monitor = monitor;
        _instance = new(settings);
        Settings = settings;
        Log = new(engine, this);
    }

    /// <summary>The update that is running.</summary>
    /// <exception cref="InvalidOperationException">None is.</exception>
    public static DeploymentInstance Instance => Required._instance;

    internal static Deployment? Current => Running.Value;

    internal static Deployment Required =>
        Current ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");

    internal DeploymentSettings Settings { get; }

    internal PendingTasks Pending { get; } = new();

    internal EngineLog Log { get; }

    /// <summary>The parent of all that names none; null until it is being made.</summary>
    internal Stack? Stack { get; set; }

    /// <summary>Begins to register a resource; its outputs are settled when the engine has answered.</summary>
    internal void Register(Resource resource, bool custom, ResourceArgs args, ResourceOptions options, bool remote) =>
        Pending.Watch(new Registration(this, _monitor, resource, options).RunAsync(custom, args, remote));

    /// <summary>Begins to register what a component's outputs are.</summary>
    internal void RegisterOutputs(Resource resource, Output<IDictionary<string, object?>> outputs)
    {
        Pending.Watch(RegisterAsync());

        async Task RegisterAsync()
        {
            var values = await outputs.Data;
            var urn = (await resource.Urn.Data).Value;
            var serializer = new Serializer();
            var serialized = await serializer.SerializeEntriesAsync(values.IsKnown ? values.Value : [], "outputs");
            await Pending.Track(_monitor.RegisterResourceOutputsAsync(new() { Urn = urn, Outputs = serialized.StructValue }));
        }
    }

    /// <summary>Calls a function.</summary>
    internal Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options) =>
        new Invocation(this, _monitor, token, options).RunAsync<T>(args);

    /// <summary>Runs <paramref name="program"/> and waits for all that it has begun.</summary>
    private Task<IReadOnlyList<Exception>> RunToEndAsync(Func<Stack> program)
    {
        Running.Value = this;
        try
        {
            program();
        }
        catch (Exception exception)
        {
            Pending.Watch(Task.FromException(exception));
        }

        return Pending.DrainAsync();
    }
}
