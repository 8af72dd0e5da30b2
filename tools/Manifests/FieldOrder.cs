namespace KubeExpose.Tools.Manifests;

/// <summary>The order of an object's fields in YAML: what identifies it, then the rest by name, then the long ones.</summary>
internal sealed class FieldOrder : IComparer<string>
{
    public static readonly FieldOrder Instance = new();

    private static readonly string[] First =
    [
        "apiVersion",
        "kind",
        "metadata",
        "name",
        "namespace",
        "labels",
        "annotations",
        "type",
        "immutable",
        "image",
        "imagePullPolicy",
        "command",
        "args",
        "replicas",
        "selector",
        "strategy",
        "minReadySeconds",
    ];

    private static readonly string[] Last = ["template", "containers", "volumes", "spec", "data", "stringData"];

    public int Compare(string? left, string? right) =>
        Rank(left).CompareTo(Rank(right)) is not 0 and var order ? order : string.CompareOrdinal(left, right);

    private static int Rank(string? field) =>
        Array.IndexOf(First, field) is >= 0 and var early ? early - First.Length : 1 + Array.IndexOf(Last, field);
}
