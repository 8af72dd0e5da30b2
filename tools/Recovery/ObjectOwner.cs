namespace KubeExpose.Tools.Recovery;

/// <summary>How kubectl finds a stack's objects.</summary>
/// <param name="Instance">The value of their label <see cref="Label"/>.</param>
/// <param name="Context">The options that lead to their cluster.</param>
internal sealed record ObjectOwner(string Instance, string[] Context)
{
    /// <summary>The label that says whose an object is.</summary>
    public const string Label = "app.kubernetes.io/instance";

    /// <summary>Where kubectl finds its value.</summary>
    public static string Path { get; } = $"{{.metadata.labels.{Label.Replace(".", @"\.", StringComparison.Ordinal)}}}";
}
