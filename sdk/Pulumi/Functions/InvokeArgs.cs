namespace Pulumi;

/// <summary>A function's arguments: members marked with <see cref="InputAttribute"/>.</summary>
public class InvokeArgs : InputArgs;
