using Google.Protobuf.WellKnownTypes;
using Pulumi.Engine;
using Pulumi.Engine.Protocol;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>One resource on its way to the engine and back.</summary>
internal sealed class Registration(Deployment deployment, IMonitor monitor, Resource resource, ResourceOptions options)
{
    // asked for in the resource's constructor, so that its properties are there at once
    private readonly KeyValuePair<string, IOutputSource>[] _outputs = [.. resource.CreateOutputs()];
    private readonly OutputSource<string>? _id = (resource as CustomResource)?.IdSource;

    /// <summary>Waits for the inputs, sends them, and settles the resource's outputs with the answer.</summary>
    public async Task RunAsync(bool custom, ResourceArgs args, bool remote)
    {
        try
        {
            var id = await options.Id.ToOutput().Data;
            if (id.IsKnown && !string.IsNullOrEmpty(id.Value))
            {
                await ReadAsync(id.Value, args);
            }
            else
            {
                await RegisterAsync(custom, args, remote);
            }
        }
        catch (Exception exception)
        {
            resource.UrnSource.Fail(exception);
            _id?.Fail(exception);
            foreach (var (_, output) in _outputs)
            {
                output.Fail(exception);
            }

            throw;
        }
    }

    private async Task RegisterAsync(bool custom, ResourceArgs args, bool remote)
    {
        var request = await new RegistrationRequest(resource, options).BuildAsync(custom, args, remote);
        var response = await deployment.Pending.Track(monitor.RegisterResourceAsync(resource, request));
        resource.UrnSource.Settle(response.Urn, isKnown: true, isSecret: false);
        _id?.Settle(response.Id, isKnown: response.Id.Length > 0 && !response.Unknown, isSecret: false);
        Settle(response.Object, response.Unknown, areAbsentKnown: !deployment.Settings.IsDryRun && response.Result == Result.Success);
    }

    private async Task ReadAsync(string id, ResourceArgs args)
    {
        var request = await new RegistrationRequest(resource, options).BuildReadAsync(id, args);
        var response = await deployment.Pending.Track(monitor.ReadResourceAsync(resource, request));
        resource.UrnSource.Settle(response.Urn, isKnown: true, isSecret: false);
        _id?.Settle(id, isKnown: true, isSecret: false);
        Settle(response.Properties, isUnknown: false, areAbsentKnown: !deployment.Settings.IsDryRun);
    }

    private void Settle(Struct? properties, bool isUnknown, bool areAbsentKnown)
    {
        foreach (var (name, output) in _outputs)
        {
            if (isUnknown || properties is null || !properties.Fields.TryGetValue(name, out var value))
            {
                output.Settle(null, isKnown: areAbsentKnown && !isUnknown, isSecret: false);
                continue;
            }

            var deserializer = new Deserializer();
            var read = deserializer.Read(value, output.ValueType, $"{resource.GetResourceType()} '{resource.GetResourceName()}' {name}");
            deserializer.Misfits.ForEach(misfit => deployment.Log.Write(LogSeverity.Warning, misfit, resource));
            output.Settle(deserializer.IsKnown ? read : null, deserializer.IsKnown, deserializer.IsSecret);
        }
    }
}
