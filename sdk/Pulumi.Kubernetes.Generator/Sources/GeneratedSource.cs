namespace Pulumi.Kubernetes.Generator.Sources;

/// <summary>One generated file. Compared by value, so that a file that stays the same is not handed to the compiler again.</summary>
/// <param name="Name">The file's name, unique in the project.</param>
/// <param name="Text">Its C#.</param>
internal sealed record GeneratedSource(string Name, string Text);
