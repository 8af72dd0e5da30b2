namespace Pulumi;

/// <summary>An input that may have either of two types.</summary>
public sealed class InputUnion<T0, T1> : Input<Union<T0, T1>>
{
    /// <summary>The first type's default value.</summary>
    public InputUnion()
        : this(Output.Create(default(Union<T0, T1>))) { }

    private InputUnion(Output<Union<T0, T1>> value)
        : base(value) { }

    /// <summary>Takes a value of the first type.</summary>
    public static implicit operator InputUnion<T0, T1>(T0 value) => Output.Create(value);

    /// <summary>Takes a value of the second type.</summary>
    public static implicit operator InputUnion<T0, T1>(T1 value) => Output.Create(value);

    /// <summary>Takes an output of the first type.</summary>
    public static implicit operator InputUnion<T0, T1>(Output<T0> value) => new(value.Apply(Union<T0, T1>.FromT0));

    /// <summary>Takes an output of the second type.</summary>
    public static implicit operator InputUnion<T0, T1>(Output<T1> value) => new(value.Apply(Union<T0, T1>.FromT1));

    /// <summary>Takes an input of the first type.</summary>
    public static implicit operator InputUnion<T0, T1>(Input<T0> value) => value.ToOutput();

    /// <summary>Takes an input of the second type.</summary>
    public static implicit operator InputUnion<T0, T1>(Input<T1> value) => value.ToOutput();

    /// <summary>Takes a union.</summary>
    public static implicit operator InputUnion<T0, T1>(Union<T0, T1> value) => Output.Create(value);

    /// <summary>Takes an output of a union.</summary>
    public static implicit operator InputUnion<T0, T1>(Output<Union<T0, T1>> value) => new(value);
}
