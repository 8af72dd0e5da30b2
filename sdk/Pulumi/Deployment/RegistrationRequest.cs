using Pulumi.Engine.Protocol;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>What is sent for a resource: all that its declaration says, once the outputs that it uses are settled.</summary>
internal sealed class RegistrationRequest(Resource resource, ResourceOptions options)
{
    private readonly List<(string Input, IEnumerable<Resource> Resources)> _sources = [];

    /// <summary>The request that makes the resource.</summary>
    public async Task<RegisterResourceRequest> BuildAsync(bool custom, ResourceArgs args, bool remote)
    {
        var request = new RegisterResourceRequest
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Custom = custom,
            Remote = remote,
            Object = new(),
            Version = options.Version ?? "",
            PluginDownloadURL = options.PluginDownloadURL ?? "",
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsResultReporting = true,
            Hooks = new(),
            IgnoreChanges = { options.IgnoreChanges },
            ReplaceOnChanges = { options.ReplaceOnChanges },
            HideDiffs = { options.HideDiffs },
            CustomTimeouts = Timeouts(options.CustomTimeouts),
        };
        if (resource.IsProtected is { } isProtected)
        {
            request.Protect = isProtected;
        }

        if (options.RetainOnDelete is { } retain)
        {
            request.RetainOnDelete = retain;
        }

        if (options is CustomResourceOptions own)
        {
            request.AdditionalSecretOutputs.Add(own.AdditionalSecretOutputs);
            request.ImportId = own.ImportId ?? "";
            request.DeleteBeforeReplace = own.DeleteBeforeReplace ?? false;
            request.DeleteBeforeReplaceDefined = own.DeleteBeforeReplace is not null;
        }

        await AddInputsAsync(request, args);
        await AddRelationsAsync(request, remote);
        await AddDependenciesAsync(request);
        return request;
    }

    /// <summary>The request that reads what <paramref name="id"/> names.</summary>
    public async Task<ReadResourceRequest> BuildReadAsync(string id, ResourceArgs args)
    {
        var whole = await BuildAsync(custom: true, args, remote: false);
        return new()
        {
            Id = id,
            Type = whole.Type,
            Name = whole.Name,
            Parent = whole.Parent,
            Properties = whole.Object,
            Dependencies = { whole.Dependencies },
            Provider = whole.Provider,
            Version = whole.Version,
            PluginDownloadURL = whole.PluginDownloadURL,
            AcceptSecrets = true,
            AcceptResources = true,
            AdditionalSecretOutputs = { whole.AdditionalSecretOutputs },
        };
    }

    private async Task AddInputsAsync(RegisterResourceRequest request, ResourceArgs args)
    {
        foreach (var (name, input) in InputMembers.Of(args))
        {
            var serializer = new Serializer();
            if (await serializer.SerializeAsync(input, $"{request.Type} '{request.Name}' {name}") is { } value)
            {
                request.Object.Fields.Add(name, value);
                _sources.Add((name, serializer.Resources));
            }
        }

        if (options.ReplacementTrigger is { } trigger)
        {
            request.ReplacementTrigger = await new Serializer().SerializeAsync(
                trigger,
                $"{request.Type} '{request.Name}' replacementTrigger"
            );
        }
    }

    // last, for a component stands for the children that it has by then
    private async Task AddDependenciesAsync(RegisterResourceRequest request)
    {
        var dependsOn = await options.DependsOn.ToOutput().Data;
        var dependencies = new Dependencies(resource);
        await dependencies.AddAsync(dependsOn.Resources.Concat(dependsOn.IsKnown ? dependsOn.Value.Where(other => other is not null) : []));
        foreach (var (name, resources) in _sources)
        {
            request.PropertyDependencies.Add(name, new() { Urns = { await dependencies.AddAsync(resources) } });
        }

        request.Dependencies.Add(dependencies.Urns);
    }

    private async Task AddRelationsAsync(RegisterResourceRequest request, bool remote)
    {
        if (resource.Parent is { } parent)
        {
            request.Parent = await resource.ForUrnAsync(parent);
        }

        if (resource.Provider is { } provider)
        {
            request.Provider = await ReferenceAsync(provider);
        }

        foreach (var (package, inherited) in remote ? resource.Providers : [])
        {
            request.Providers.Add(package, await ReferenceAsync(inherited));
        }

        if (options.DeletedWith is { } other)
        {
            request.DeletedWith = await resource.ForUrnAsync(other);
        }

        var replaceWith = await options.ReplaceWith.ToOutput().Data;
        foreach (var another in replaceWith.IsKnown ? replaceWith.Value : [])
        {
            request.ReplaceWith.Add(await resource.ForUrnAsync(another));
        }

        foreach (var alias in options.Aliases)
        {
            if (await AliasSpec.OfAsync(alias) is { } known)
            {
                request.Aliases.Add(known);
            }
        }
    }

    private static async Task<string> ReferenceAsync(ProviderResource provider)
    {
        var (urn, id) = (await provider.Urn.Data, await provider.Id.Data);
        return $"{urn.Value}::{(id.IsKnown ? id.Value : Signature.Unknown)}";
    }

    private static RegisterResourceRequest.Types.CustomTimeouts? Timeouts(CustomTimeouts? timeouts) =>
        timeouts is null
            ? null
            : new()
            {
                Create = Duration(timeouts.Create),
                Update = Duration(timeouts.Update),
                Delete = Duration(timeouts.Delete),
            };

    // as Go writes durations
    private static string Duration(TimeSpan? time) => time is { } given ? $"{given.Ticks * TimeSpan.NanosecondsPerTick}ns" : "";
}
