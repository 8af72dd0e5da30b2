using System.Text.Json.Nodes;
using KubeExpose.EndToEnd.Harness;
using KubeExpose.Infra.Tests.Recording;
using KubeExpose.Infra.Tests.Settings;

namespace KubeExpose.EndToEnd.Settings;

public sealed class AcceptedSettingsTests
{
    private const int Tries = 500;
    private const int Enough = 300;

    // the same settings in every run, so that a failure can be looked into
    private const string Seed = "0000KubeExpose";

    [Fact]
    public async Task Whatever_settings_are_accepted_the_API_server_takes_their_objects_and_pods_without_a_warning()
    {
        await using var place = await RestrictedNamespace.CreateAsync();
        // what is asked for once needs no second answer
        var origins = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var settings in Accepted(place))
        {
            foreach (
                var one in (
                    await Recorded.Of(Given.Accepted(settings), FakeCluster.WithSecretFor(Given.Accepted(settings)))
                ).Objects.SelectMany(ApiObjects.Of)
            )
            {
                origins.TryAdd(one.ToJsonString(), settings);
            }
        }

        var hasGateways = await Cluster.HasGatewaysAsync();
        var objects = origins
            .Keys.Select(text => JsonNode.Parse(text)!)
            .Where(one => hasGateways || !((string)one["apiVersion"]!).StartsWith("gateway.", StringComparison.Ordinal))
            .ToList();
        // a Pod is refused without its account
        foreach (
            var account in objects
                .Where(one => (string?)one["kind"] == "ServiceAccount")
                .Select(one => (string)one["metadata"]!["name"]!)
                .Distinct(StringComparer.Ordinal)
        )
        {
            await Cluster.KubectlAsync("create", "serviceaccount", account, "-n", place.Name);
        }

        var objections = await DryRun.ObjectionsAsync(objects);

        objections
            .Select(objection =>
                $"{objection.Words}\nby the settings {origins[objection.Object.ToJsonString()]}\nin {objection.Object.ToJsonString()}"
            )
            .ShouldBeEmpty();
    }

    private static IReadOnlyCollection<string> Accepted(RestrictedNamespace place)
    {
        var settings = Any
            .Plausible.Where(IsAccepted)
            .Array[Tries]
            .Single(_ => true, Seed)
            .Select(groups =>
            {
                (groups["app"] ??= new JsonObject())["namespace"] = place.Name;
                return groups.ToJsonString();
            })
            .ToHashSet(StringComparer.Ordinal);
        settings.Count.ShouldBeGreaterThanOrEqualTo(Enough);
        return settings;
    }

    // the tutorial's pods are not for a namespace that enforces Pod Security
    private static bool IsAccepted(JsonObject groups) =>
        Given.Json(groups.ToJsonString()) is { Faults.Count: 0, Settings.Profile.PassesPodSecurity: true };
}
