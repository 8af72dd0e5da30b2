using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace KubeExpose.Tools.Providers;

/// <summary>Answers a program in place of engine and plugins, and notes what it declares.</summary>
/// <param name="kubernetes">Stands in for the kubernetes provider.</param>
/// <param name="material">Stands in for the tls and random providers.</param>
internal sealed class ProviderMocks(IProvider kubernetes, IProvider material) : IMocks
{
    private readonly ConcurrentQueue<DeclaredResource> _declared = new();

    /// <summary>What the program declared so far, components and providers among it.</summary>
    public ImmutableArray<DeclaredResource> Declared => [.. _declared];

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        // what is only read exists on a cluster, and nothing of it is known here
        if (args.Id is { Length: > 0 })
        {
            return Task.FromResult<(string?, object)>((args.Id, ImmutableDictionary<string, object>.Empty));
        }

        var inputs = Properties.FromMock(args.Inputs);
        var outputs = args.Type!.Split(':')[0] switch
        {
            "kubernetes" => kubernetes.Create(args.Type, args.Name!, inputs),
            "tls" or "random" => material.Create(args.Type, args.Name!, inputs),
            _ => inputs.With(new() { ["id"] = args.Name }),
        };
        var id = outputs["id"]?.GetValue<string>();
        outputs.Remove("id");
        _declared.Enqueue(new(args.Type, args.Name!, outputs));
        return Task.FromResult<(string?, object)>((id, Properties.ToMock(outputs, SecretOutputs.Of(args.Type))));
    }

    public Task<object> CallAsync(MockCallArgs args) => throw new ToolException($"{args.Token} can only be called by pulumi");
}
