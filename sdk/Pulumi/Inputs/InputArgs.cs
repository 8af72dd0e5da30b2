namespace Pulumi;

/// <summary>A group of inputs: members marked with <see cref="InputAttribute"/> are sent under their wire names.</summary>
public abstract class InputArgs;
