using System.Net;
using System.Text.Json.Nodes;

namespace KubeExpose.Infra.Cluster;

/// <summary>
/// Makes all that others have set in an object the stack's, so that the update that comes next keeps what the stack declares, and drops
/// the rest: a server-side apply drops only fields of its own manager. Nothing else of the object changes.
/// </summary>
/// <seealso href="https://kubernetes.io/docs/reference/using-api/server-side-apply/#transferring-ownership"/>
internal static class Takeover
{
    /// <summary>The field manager that the stack writes objects with which it has taken over.</summary>
    internal const string Manager = "kube-expose";

    // they stay with whoever waits for them
    private static readonly string[] Kept = ["f:finalizers", "f:ownerReferences"];

    // controllers write at any time, as the status of a disruption budget
    private const int Tries = 10;

    /// <summary>Hands an object's fields over, as it is now; does nothing when it is gone.</summary>
    /// <exception cref="HttpRequestException">The API server refused, or the object is changed all the time.</exception>
    internal static async Task HandOverAsync(ApiServer api, FoundObject found)
    {
        var json = found.Json;
        for (var left = Tries; json is not null; left--)
        {
            try
            {
                await api.SetAsync(
                    found.Name.Path,
                    ("/metadata/managedFields", ManagedFields(json)),
                    ("/metadata/resourceVersion", json["metadata"]!["resourceVersion"]!.DeepClone())
                );
                return;
            }
            catch (HttpRequestException changed) when (changed.StatusCode == HttpStatusCode.Conflict && left > 1)
            {
                json = await api.GetAsync(found.Name.Path);
            }
        }
    }

    /// <summary>The object's managed fields once they are handed over.</summary>
    internal static JsonArray ManagedFields(JsonNode json)
    {
        var entries = json["metadata"]!["managedFields"]!.AsArray().Select(entry => entry!.DeepClone()).ToList();
        var fields = new JsonObject();
        foreach (var entry in entries.Where(IsOfSomeone))
        {
            Merge(fields, entry["fieldsV1"]!.AsObject());
        }

        if (fields["f:metadata"] is JsonObject metadata)
        {
            Array.ForEach(Kept, key => metadata.Remove(key));
        }

        return
        [
            .. entries.Where(entry => !IsOfSomeone(entry)),
            new JsonObject
            {
                ["manager"] = Manager,
                ["operation"] = "Apply",
                ["apiVersion"] = json["apiVersion"]!.DeepClone(),
                ["fieldsType"] = "FieldsV1",
                ["fieldsV1"] = fields,
            },
        ];
    }

    /// <summary>Whether an entry of <c>managedFields</c> is of someone with a tool, and not of a controller, or of a status.</summary>
    internal static bool IsOfSomeone(JsonNode entry) =>
        entry["subresource"] is null && !((string)entry["manager"]!).Contains("controller", StringComparison.Ordinal);

    private static void Merge(JsonObject into, JsonObject from)
    {
        foreach (var (key, value) in from)
        {
            if (into[key] is JsonObject there && value is JsonObject more)
            {
                Merge(there, more);
            }
            else
            {
                into[key] = value?.DeepClone();
            }
        }
    }
}
