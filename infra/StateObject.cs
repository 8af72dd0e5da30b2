namespace KubeExpose.Infra;

/// <summary>An object as the stack's state names it.</summary>
/// <param name="Kind">Its kind, as in <c>Service</c>.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its own name.</param>
internal sealed record StateObject(string Kind, string Namespace, string Name);
