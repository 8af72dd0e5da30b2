namespace Pulumi;

/// <summary>What a resource takes: a value, or the output of another resource.</summary>
/// <seealso href="https://www.pulumi.com/docs/iac/concepts/inputs-outputs/"/>
public class Input<T> : IInput
{
    private readonly Output<T>? _value;

    private protected Input() { }

    private protected Input(Output<T> value) => _value = value;

    private protected virtual IOutput Structure => _value!;

    IOutput IInput.Structure => Structure;

    /// <summary>Takes a value.</summary>
    public static implicit operator Input<T>(T value) => new(Output.Create(value));

    /// <summary>Takes another resource's output.</summary>
    public static implicit operator Input<T>(Output<T> value) => new(value);

    /// <summary>The input as an output, to go on computing with.</summary>
    public static implicit operator Output<T>(Input<T> input) => input.ToValue();

    IOutput IInput.ToUntypedOutput() => ToValue();

    internal virtual Output<T> ToValue() => _value!;
}
