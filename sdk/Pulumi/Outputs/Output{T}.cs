namespace Pulumi;

/// <summary>
/// A value that a resource has once it exists. It remembers which resources it came from, whether it is known yet, and
/// whether it is a secret, and hands all three on to what is computed from it.
/// </summary>
/// <seealso href="https://www.pulumi.com/docs/iac/concepts/inputs-outputs/"/>
public sealed class Output<T> : IOutput
{
    internal Output(Task<OutputData<T>> data)
    {
        Data = data;
        Deployment.Current?.Pending.Watch(data);
    }

    internal Task<OutputData<T>> Data { get; }

    /// <summary>An output of what <paramref name="value"/> ends with.</summary>
    public static Output<T> Create(Task<T> value) => Output.Create(value);

    /// <summary>
    /// An output of what <paramref name="func"/> makes of this one's value. In a preview an unknown value stays unknown
    /// and <paramref name="func"/> is not called.
    /// </summary>
    public Output<TResult> Apply<TResult>(Func<T, TResult> func) =>
        Then(value => ValueTask.FromResult(OutputData<TResult>.Of(func(value))));

    /// <inheritdoc cref="Apply{TResult}(Func{T, TResult})"/>
    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func) => Then(async value => OutputData<TResult>.Of(await func(value)));

    /// <summary>An output that is settled when <paramref name="func"/> has ended.</summary>
    public Output<ValueTuple> Apply(Func<T, Task> func) =>
        Then(async value =>
        {
            await func(value);
            return OutputData<ValueTuple>.Of(default);
        });

    /// <summary>
    /// An output of the output that <paramref name="func"/> gives, with what is known of both.
    /// </summary>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func) =>
        Apply(func, output => output ?? Output.Create(default(TResult)!));

    /// <inheritdoc cref="Apply{TResult}(Func{T, Output{TResult}})"/>
    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) =>
        Apply(func, input => input?.ToOutput() ?? Output.Create(default(TResult)!));

    /// <summary>What to write instead: an output has no text of its own, since its value may come later.</summary>
    public override string ToString() =>
        "an output has no value yet: write output.Apply(value => $\"... {value} ...\"), or Output.Format($\"... {output} ...\")";

    async Task<OutputData<object?>> IOutput.GetDataAsync()
    {
        var data = await Data;
        return data.With<object?>(data.Value);
    }

    private Output<TResult> Then<TResult>(Func<T, ValueTask<OutputData<TResult>>> func)
    {
        return new(ThenAsync());

        async Task<OutputData<TResult>> ThenAsync()
        {
            var data = await Data;
            if (!data.IsKnown)
            {
                return data.With(default(TResult)!);
            }

            try
            {
                return data.Then(await func(data.Value));
            }
            catch (Exception exception) when (ApplyFailure.Note(exception, data.Resources))
            {
                throw;
            }
        }
    }

    private Output<TResult> Apply<TReturned, TResult>(Func<T, TReturned> func, Func<TReturned, Output<TResult>> output)
    {
        return new(FlattenAsync());

        async Task<OutputData<TResult>> FlattenAsync()
        {
            var outer = await Apply(func).Data;
            return outer.IsKnown ? outer.Then(await output(outer.Value).Data) : outer.With(default(TResult)!);
        }
    }
}
