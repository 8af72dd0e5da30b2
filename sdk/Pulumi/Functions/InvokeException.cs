namespace Pulumi;

/// <summary>A function refused its arguments.</summary>
internal sealed class InvokeException(string message) : Exception(message);
