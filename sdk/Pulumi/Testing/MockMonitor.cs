using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Engine;
using Pulumi.Engine.Protocol;
using Pulumi.Serialization;

namespace Pulumi.Testing;

/// <summary>Lets mocks answer registrations, and keeps what was registered.</summary>
internal sealed class MockMonitor(IMocks mocks, DeploymentSettings settings) : IMonitor
{
    private readonly Lock _lock = new();
    private ImmutableArray<Resource> _resources = [];

    /// <summary>What was registered, in the order of the requests.</summary>
    public ImmutableArray<Resource> Resources
    {
        get
        {
            lock (_lock)
            {
                return _resources;
            }
        }
    }

    public async Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request)
    {
        Add(resource);
        var urn = Urn(request.Parent, request.Type, request.Name);
        if (resource is Stack)
        {
            return new() { Urn = urn, Object = new() };
        }

        var (id, state) = await mocks.NewResourceAsync(
            new()
            {
                Type = request.Type,
                Name = request.Name,
                Inputs = Known(request.Object),
                Provider = request.Provider,
                Id = request.ImportId,
            }
        );
        return new()
        {
            Urn = urn,
            Id = id ?? request.ImportId,
            Object = await StateAsync(state),
        };
    }

    public async Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request)
    {
        Add(resource);
        var (_, state) = await mocks.NewResourceAsync(
            new()
            {
                Type = request.Type,
                Name = request.Name,
                Inputs = Known(request.Properties),
                Provider = request.Provider,
                Id = request.Id,
            }
        );
        return new() { Urn = Urn(request.Parent, request.Type, request.Name), Properties = await StateAsync(state) };
    }

    public async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request) =>
        new()
        {
            Return = await StateAsync(
                await mocks.CallAsync(
                    new()
                    {
                        Token = request.Tok,
                        Args = Known(request.Args),
                        Provider = request.Provider,
                    }
                )
            ),
        };

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request) =>
        mocks.RegisterResourceOutputs(
            new(request.Urn, request.Outputs.Fields.ToImmutableDictionary(output => output.Key, output => ToOutput(output.Value)))
        );

    public Task SignalAndWaitForShutdownAsync() => Task.CompletedTask;

    private void Add(Resource resource)
    {
        lock (_lock)
        {
            _resources = _resources.Add(resource);
        }
    }

    private string Urn(string parent, string type, string name)
    {
        var parentType = parent.Length == 0 ? "" : parent.Split("::")[2];
        var prefix = parentType is "" or "pulumi:pulumi:Stack" ? "" : $"{parentType}$";
        return $"urn:pulumi:{settings.Stack}::{settings.Project}::{prefix}{type}::{name}";
    }

    // each on its own, for one that is unknown does not hide its neighbours
    private static ImmutableDictionary<string, object> Known(Struct members)
    {
        var known = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var (name, value) in members.Fields)
        {
            var deserializer = new Deserializer();
            if (deserializer.Read(value, typeof(object), name) is { } read && deserializer.IsKnown)
            {
                known.Add(name, read);
            }
        }

        return known.ToImmutable();
    }

    private static Output<object?> ToOutput(Value value)
    {
        var deserializer = new Deserializer();
        var read = deserializer.Read(value, typeof(object), "");
        return new(Task.FromResult(new OutputData<object?>([], read, deserializer.IsKnown, deserializer.IsSecret)));
    }

    private static async Task<Struct> StateAsync(object state) =>
        (await new Serializer().SerializeAsync(state, "state"))?.StructValue ?? new();
}
