using System.Collections.Immutable;

namespace Pulumi;

/// <inheritdoc cref="IOutputSource"/>
internal sealed class OutputSource<T> : IOutputSource
{
    private readonly TaskCompletionSource<OutputData<T>> _data = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ImmutableHashSet<Resource> _resources;

    /// <summary>The source of an output of <paramref name="resource"/>.</summary>
    public OutputSource(Resource resource)
    {
        _resources = [resource];
        Output = new(_data.Task);
    }

    public Output<T> Output { get; }

    public Type ValueType => typeof(T);

    IOutput IOutputSource.Output => Output;

    public void Settle(object? value, bool isKnown, bool isSecret) =>
        _data.TrySetResult(new(_resources, value is null ? default! : (T)value, isKnown, isSecret));

    public void Fail(Exception exception) => _data.TrySetException(exception);
}
