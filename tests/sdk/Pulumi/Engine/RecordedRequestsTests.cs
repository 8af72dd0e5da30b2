using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Pulumi.Engine.Protocol;

namespace KubeExpose.Sdk.Tests;

/// <summary>A program sends what it was seen to send on the official packages, line by line of the files beside this one.</summary>
public sealed class RecordedRequestsTests : EngineTest
{
    public RecordedRequestsTests() =>
        Answers = new Dictionary<string, string>
        {
            ["tls"] = """{"metadata": {"name": "tls-1", "namespace": "shop"}}""",
            ["nginx"] = """{"metadata": {"name": "nginx-1", "namespace": "shop"}}""",
        };

    private Dictionary<string, string> Answers { get; }

    [Fact]
    public async Task In_a_first_preview()
    {
        await AnswerAsync(isPreview: true);

        Sent().ShouldBe(Recorded("requests.preview.jsonl"));
    }

    [Fact]
    public async Task In_a_first_update()
    {
        foreach (var key in new[] { "ca-key", "key" })
        {
            Answers[key] = """{"privateKeyPem": "<PEM EC PRIVATE KEY>"}""";
        }

        Answers["ca"] = """{"certPem": "<PEM CERTIFICATE>"}""";
        Answers["request"] = """{"certRequestPem": "<PEM CERTIFICATE REQUEST>"}""";
        Answers["cert"] = """{"certPem": "<PEM CERTIFICATE>", "validityEndTime": "2027-01-01T00:00:00Z"}""";
        Answers["release"] = """{"hex": "release-hex"}""";
        Answers["kubernetes:core/v1:Service::my-nginx"] = """{"spec": {"clusterIP": "10.96.122.133"}, "status": {"loadBalancer": {}}}""";
        await AnswerAsync(isPreview: false);

        Sent().ShouldBe(Recorded("requests.up.jsonl"));
    }

    private Task AnswerAsync(bool isPreview)
    {
        foreach (var (name, outputs) in Answers)
        {
            Engine.Answers(name, Answer.With(outputs));
        }

        Engine.IsPreview = isPreview;
        return Engine.UpAsync(RecordedProgram.Declare);
    }

    private string[] Sent() =>
        [
            .. Engine
                .Record.Registrations.OrderBy(request => request.Type, StringComparer.Ordinal)
                .ThenBy(request => request.Name, StringComparer.Ordinal)
                .Select(Line),
            .. Engine.Record.Requests.OfType<RegisterResourceOutputsRequest>().Select(Line),
        ];

    // the order of dependencies has no meaning: the official packages' own differs from run to run
    private static string Line(IMessage request)
    {
        var json = Wire.Json(request).AsObject();
        foreach (
            var urns in (JsonObject[])
                [json, .. json["propertyDependencies"]?.AsObject().Select(property => property.Value!.AsObject()) ?? []]
        )
        {
            foreach (var (name, list) in urns.Where(entry => entry.Key is "dependencies" or "urns").ToArray())
            {
                urns[name] = new JsonArray([
                    .. list!.AsArray().OrderBy(urn => urn!.GetValue<string>(), StringComparer.Ordinal).Select(urn => urn!.DeepClone()),
                ]);
            }
        }

        return json.ToJsonString(Wire.Readable);
    }

    private static string[] Recorded(string file, [CallerFilePath] string test = "") =>
        File.ReadAllLines(Path.Combine(Path.GetDirectoryName(test)!, file));
}
