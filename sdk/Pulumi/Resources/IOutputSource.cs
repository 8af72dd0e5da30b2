namespace Pulumi;

/// <summary>The giving end of a resource's output, of whatever type.</summary>
internal interface IOutputSource
{
    /// <summary>The receiving end.</summary>
    IOutput Output { get; }

    /// <summary>The type of the value.</summary>
    Type ValueType { get; }

    /// <summary>Settles the output. An absent value (null) becomes the type's default.</summary>
    /// <exception cref="InvalidCastException">The value does not fit the type.</exception>
    void Settle(object? value, bool isKnown, bool isSecret);

    /// <summary>Fails the output, and with it all that is computed from it.</summary>
    void Fail(Exception exception);
}
