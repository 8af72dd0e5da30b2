namespace Pulumi;

/// <summary>Sees each resource before it is registered, and may change what it is made of.</summary>
/// <returns>Other arguments and options; null leaves both as they are.</returns>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);
