using System.Text.Json.Nodes;

namespace KubeExpose.Tools.Providers;

/// <summary>A resource that a program declared.</summary>
/// <param name="Type">As in <c>kubernetes:core/v1:Service</c>.</param>
/// <param name="Name">The logical name.</param>
/// <param name="Properties">What it is once it exists, as far as that is known without a cluster.</param>
internal sealed record DeclaredResource(string Type, string Name, JsonObject Properties);
