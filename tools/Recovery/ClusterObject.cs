namespace KubeExpose.Tools.Recovery;

/// <summary>An object on the cluster.</summary>
/// <param name="Kind">Its kind, as in <c>Secret</c>.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
internal sealed record ClusterObject(string Kind, string Namespace, string Name);
