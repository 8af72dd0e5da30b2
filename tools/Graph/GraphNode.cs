namespace KubeExpose.Tools.Graph;

/// <summary>A resource in a graph.</summary>
/// <param name="Type">Its type, as in <c>kubernetes:core/v1:Service</c>.</param>
/// <param name="Kind">The type's last part, as in <c>Service</c>.</param>
/// <param name="Name">Its logical name.</param>
internal sealed record GraphNode(string Type, string Kind, string Name);
