namespace Pulumi;

/// <summary>A union of whatever types, as serialization sees it.</summary>
internal interface IUnion
{
    /// <summary>The value, whichever type it has.</summary>
    object? Value { get; }
}
