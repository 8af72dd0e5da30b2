using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Reads another stack's outputs.</summary>
/// <seealso href="https://www.pulumi.com/docs/iac/concepts/stacks/#stackreferences"/>
public class StackReference : CustomResource
{
    /// <summary>Reads the stack called <paramref name="name"/>, or the one that <paramref name="args"/> names.</summary>
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            Named(name, args),
            CustomResourceOptions.Merge(options, new() { Id = args?.Name ?? name })
        ) { }

    /// <summary>The stack's full name.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>All its outputs; secret as a whole when one of them is.</summary>
    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    /// <summary>The names of its secret outputs.</summary>
    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>An output's value, null where there is none of that name; secret if it is there.</summary>
    public Output<object?> GetOutput(Input<string> name) => Read(name, (outputs, key) => outputs.GetValueOrDefault(key));

    /// <summary>An output's value; secret if it is there.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    public Output<object> RequireOutput(Input<string> name) =>
        Read(
            name,
            (outputs, key) =>
                outputs.TryGetValue(key, out var value)
                    ? value
                    : throw new KeyNotFoundException($"Required output '{key}' does not exist on stack '{GetResourceName()}'.")
        );

    /// <summary>A plain output's value at once, null where there is none of that name.</summary>
    /// <exception cref="InvalidOperationException">The output is secret.</exception>
    public Task<object?> GetValueAsync(Input<string> name) => PlainAsync(GetOutput(name));

    /// <summary>A plain output's value at once.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    /// <exception cref="InvalidOperationException">The output is secret.</exception>
    public async Task<object> RequireValueAsync(Input<string> name) => (await PlainAsync(RequireOutput(name)!))!;

    /// <summary>An output's value at once, plain or secret.</summary>
    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).Data;
        return data.IsSecret ? new() { SecretValue = data.Value } : new() { Value = data.Value };
    }

    private Output<T> Read<T>(Input<string> name, Func<ImmutableDictionary<string, object>, string, T> read)
    {
        return new(ReadAsync());

        async Task<OutputData<T>> ReadAsync()
        {
            var (key, outputs, secretNames) = (await name.ToOutput().Data, await Outputs.Data, await SecretOutputNames.Data);
            var both = key.Then(outputs);
            if (!both.IsKnown)
            {
                return both.With(default(T)!);
            }

            // one secret makes the whole map secret, but the engine says which one it was
            var isSecret = secretNames is { IsKnown: true, Value.IsDefault: false }
                ? key.IsSecret || secretNames.Value.Contains(key.Value, StringComparer.Ordinal)
                : both.IsSecret;
            return both.With(read(outputs.Value, key.Value)) with { IsSecret = isSecret };
        }
    }

    private static async Task<T> PlainAsync<T>(Output<T> output)
    {
        var data = await output.Data;
        return data.IsSecret
            ? throw new InvalidOperationException(
                "Cannot call 'GetValueAsync' if the referenced stack output is a secret. Use 'GetOutput' or 'RequireOutput' instead."
            )
            : data.Value;
    }

    private static StackReferenceArgs Named(string name, StackReferenceArgs? args) => new() { Name = args?.Name ?? name };
}
