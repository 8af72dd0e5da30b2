using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Makes outputs of values, and combines them.</summary>
public static partial class Output
{
    /// <summary>An output of a value that is known already.</summary>
    public static Output<T> Create<T>(T value) => new(Task.FromResult(OutputData<T>.Of(value)));

    /// <summary>An output of what a task ends with.</summary>
    public static Output<T> Create<T>(Task<T> value) => new(DataAsync(value, isSecret: false));

    /// <summary>An output whose value is encrypted wherever it is kept, and so is what is computed from it.</summary>
    public static Output<T> CreateSecret<T>(T value) => new(Task.FromResult(OutputData<T>.Of(value) with { IsSecret = true }));

    /// <inheritdoc cref="CreateSecret{T}(T)"/>
    public static Output<T> CreateSecret<T>(Task<T> value) => new(DataAsync(value, isSecret: true));

    /// <inheritdoc cref="CreateSecret{T}(T)"/>
    public static Output<T> CreateSecret<T>(Output<T> value) => value.Marked(isSecret: true);

    /// <summary>The same output as plain text. For what is public after all, such as a certificate made with a secret key.</summary>
    public static Output<T> Unsecret<T>(Output<T> output) => output.Marked(isSecret: false);

    /// <summary>Whether an output is secret, once that is known.</summary>
    public static async Task<bool> IsSecretAsync<T>(Output<T> output) => (await output.Data).IsSecret;

    /// <summary>An output of all the values in order; known when all are, secret when one is.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All(inputs.AsEnumerable());

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => All(inputs.Select(input => input.ToOutput()));

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All(outputs.AsEnumerable());

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs)
    {
        return new(AllAsync([.. outputs.Select(output => output.Data)]));

        static async Task<OutputData<ImmutableArray<T>>> AllAsync(Task<OutputData<T>>[] tasks)
        {
            var all = await Task.WhenAll(tasks);
            var isKnown = all.All(data => data.IsKnown);
            return new(
                [.. all.SelectMany(data => data.Resources)],
                isKnown ? [.. all.Select(data => data.Value)] : default,
                isKnown,
                all.Any(data => data.IsSecret)
            );
        }
    }

    /// <summary>An interpolated string whose holes may be inputs and outputs.</summary>
    public static Output<string> Format(FormattableString formattableString) =>
        All(formattableString.GetArguments().Select(ToOutput)).Apply(values => string.Format(formattableString.Format, [.. values]));

    private static Output<object?> ToOutput(object? value) =>
        value switch
        {
            IInput input => ToOutput(input.ToUntypedOutput()),
            IOutput output => new(output.GetDataAsync()),
            _ => Create(value),
        };

    private static Output<T> Marked<T>(this Output<T> output, bool isSecret)
    {
        return new(MarkAsync());

        async Task<OutputData<T>> MarkAsync() => await output.Data with { IsSecret = isSecret };
    }

    private static async Task<OutputData<T>> DataAsync<T>(Task<T> value, bool isSecret) =>
        OutputData<T>.Of(await value) with
        {
            IsSecret = isSecret,
        };
}
