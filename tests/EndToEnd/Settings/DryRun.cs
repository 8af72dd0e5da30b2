using System.Text.Json.Nodes;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Settings;

/// <summary>Asks the API server what it would say to objects, without making any.</summary>
internal static class DryRun
{
    // two Services of other tests may have it by chance: nothing that is wrong with settings
    private const string TakenByAnother = "provided port is already allocated";

    private const int BatchSize = 100;

    /// <summary>What the API server refuses or warns of: the object, and its words.</summary>
    public static async Task<IReadOnlyList<(JsonNode Object, string Words)>> ObjectionsAsync(IEnumerable<JsonNode> objects)
    {
        var objections = new List<(JsonNode, string)>();
        foreach (var batch in objects.Chunk(BatchSize))
        {
            // whose the words are is not said of many objects: then each is asked alone
            if (await WordsAsync(batch) is not "")
            {
                foreach (var one in batch)
                {
                    if (await WordsAsync([one]) is { Length: > 0 } words)
                    {
                        objections.Add((one, words));
                    }
                }
            }
        }

        return objections;
    }

    private static async Task<string> WordsAsync(JsonNode[] objects)
    {
        var file = Path.GetTempFileName();
        try
        {
            var list = new JsonObject
            {
                ["apiVersion"] = "v1",
                ["kind"] = "List",
                ["items"] = new JsonArray([.. objects.Select(one => one.DeepClone())]),
            };
            await File.WriteAllTextAsync(file, list.ToJsonString());
            var answer = await Shell.TryAsync(
                "kubectl",
                ["--context", Cluster.Context!, "apply", "--server-side", "--dry-run=server", "-f", file]
            );
            return string.Join(
                '\n',
                answer.StandardError.Split('\n').Where(line => line.Length > 0 && !line.Contains(TakenByAnother, StringComparison.Ordinal))
            );
        }
        finally
        {
            File.Delete(file);
        }
    }
}
