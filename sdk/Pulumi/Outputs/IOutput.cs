namespace Pulumi;

/// <summary>An output of whatever type, as serialization sees it.</summary>
internal interface IOutput
{
    /// <summary>The settled value. Faulted when the resource or the function behind it failed.</summary>
    Task<OutputData<object?>> GetDataAsync();
}
