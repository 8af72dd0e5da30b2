using System.Collections.Concurrent;
using System.Collections.Immutable;
using KubeExpose.Tools.Files;
using Pulumi.Testing;

namespace KubeExpose.Tools.Providers;

/// <summary>Answers a program in place of the engine and the plugins, and records what it declares.</summary>
/// <param name="kubernetes">Stands in for the kubernetes provider.</param>
/// <param name="secrets">Stands in for the tls and random providers.</param>
internal sealed class ProviderMocks(IProvider kubernetes, IProvider secrets) : IMocks
{
    private readonly ConcurrentQueue<DeclaredResource> _declared = new();

    /// <summary>The resources that the program has declared so far, components and providers included.</summary>
    public ImmutableArray<DeclaredResource> Declared => [.. _declared];

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        // a resource that is read: it exists on a cluster, and nothing of it is known here
        if (args.Id is { Length: > 0 })
        {
            return Task.FromResult<(string?, object)>((args.Id, ImmutableDictionary<string, object>.Empty));
        }

        var inputs = Properties.FromMock(args.Inputs);
        var outputs = args.Type!.Split(':')[0] switch
        {
            "kubernetes" => kubernetes.Create(args.Type, args.Name!, inputs),
            "tls" or "random" => secrets.Create(args.Type, args.Name!, inputs),
            _ => inputs.With(new() { ["id"] = args.Name }),
        };
        var id = outputs["id"]?.GetValue<string>();
        outputs.Remove("id");
        _declared.Enqueue(new(args.Type, args.Name!, outputs));
        return Task.FromResult<(string?, object)>((id, Properties.ToMock(outputs, SecretOutputs.Of(args.Type))));
    }

    public Task<object> CallAsync(MockCallArgs args) => throw new ToolException($"{args.Token} can only be called by pulumi");
}
