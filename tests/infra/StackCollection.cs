namespace KubeExpose.Infra.Tests;

/// <summary>Tests that run a stack: one after the other, for there is one deployment at a time in a process.</summary>
[CollectionDefinition(Name)]
public sealed class StackCollection
{
    internal const string Name = "stack";
}
