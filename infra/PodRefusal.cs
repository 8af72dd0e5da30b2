using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KubeExpose.Infra;

/// <summary>That the API server refused a pod, as an event tells it.</summary>
/// <param name="Event">The event and how often it has come: another one each time.</param>
/// <param name="Owner">Whose pod it is, as in <c>ReplicaSet my-nginx-5d4f</c>.</param>
/// <param name="Reason">Why, in the API server's words.</param>
internal sealed partial record PodRefusal(string Event, string Owner, string Reason)
{
    /// <summary>The name of the ReplicaSet whose pod it is; null where it is another's.</summary>
    internal string? ReplicaSet => Owner.Split(' ') is ["ReplicaSet", var name] ? name : null;

    /// <summary>The events of refusals in a namespace, as a path of the API.</summary>
    internal static string Path(string @namespace) => $"api/v1/namespaces/{@namespace}/events?fieldSelector=reason%3DFailedCreate";

    /// <summary>The refusals of an application's pods, and of its Jobs', among such events, in the API server's order.</summary>
    internal static IEnumerable<PodRefusal> Of(JsonNode? events, string app) =>
        (events?["items"]?.AsArray() ?? [])
            .Where(one => IsOf(app, (string?)one!["involvedObject"]?["name"] ?? ""))
            .Select(one => new PodRefusal(
                $"{one!["metadata"]?["uid"]} {one["count"]}",
                $"{one["involvedObject"]!["kind"]} {one["involvedObject"]!["name"]}",
                Words().Replace((string?)one["message"] ?? "", "")
            ));

    // another application's name may begin with this one's
    private static bool IsOf(string app, string owner) =>
        Regex.IsMatch(owner, $"^{Regex.Escape(app)}(-check|-proof)?-[a-z0-9]+$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    // the controller's own, before the API server's
    [GeneratedRegex("^.*?Error creating: ", RegexOptions.None, 1000)]
    private static partial Regex Words();
}
