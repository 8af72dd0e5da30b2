using System.Collections.Immutable;
using System.Text.Json.Nodes;
using KubeExpose.Infra.Tests.Settings;

namespace KubeExpose.Infra.Tests.Checks;

/// <summary>No fault hides another: who mends what is told has not to come back for the rest.</summary>
public sealed class AllFaultsTests
{
    /// <summary>Settings that many a fault goes by: with one of them it may be none.</summary>
    private static readonly ImmutableArray<JsonObject> Circumstances =
    [
        .. new[] { "ClusterIP", "Headless", "NodePort", "LoadBalancer", "ExternalName" }.Select(Any.OfType),
        .. new[]
        {
            """{ "app": { "profile": "tutorial" } }""",
            """{ "app": { "namespace": "web" } }""",
            """{ "app": { "name": "shop" } }""",
            """{ "service": { "type": "LoadBalancer", "externalTrafficPolicy": "Local" } }""",
            """{ "service": { "http": "off" } }""",
            """{ "service": { "http": "redirect" } }""",
            """{ "nginx": { "hstsMaxAgeSeconds": 60 } }""",
            """{ "service": { "addresses": ["192.0.2.1"] } }""",
            """{ "service": { "ipFamilies": ["IPv4"] } }""",
            """{ "service": { "ipFamilies": ["IPv4", "IPv6"] } }""",
            """{ "service": { "httpsPort": 8444 } }""",
            """{ "service": { "sessionAffinity": "ClientIP" } }""",
            """{ "certificate": { "mode": "existing", "existingSecret": "own" } }""",
            """{ "certificate": { "mode": "existing" } }""",
            """{ "certificate": { "mode": "provided" } }""",
            """{ "certificate": { "validityDays": 398 } }""",
            """{ "route": { "kind": "TLSRoute", "hostnames": ["shop.example.com"], "gateway": { "namespace": "edge", "name": "public", "listener": "https" } } }""",
            """{ "route": { "kind": "HTTPRoute", "hostnames": ["shop.example.com"], "gateway": { "namespace": "edge", "name": "public", "listener": "https" } } }""",
            """{ "route": { "kind": "Ingress", "hostnames": ["shop.example.com"] } }""",
        }.Select(Parse),
    ];

    // all 30,000 pairs take half a minute
    [Theory]
    [InlineData(48)]
    [InlineData(1, Explicit = true)]
    public void What_is_wrong_by_itself_is_told_beside_anything_else_that_is_wrong(int everyNth)
    {
        var broken = BrokenSettingsTests
            .EveryBrokenSetting.Select(row => row.Data)
            .Concat(CertificateChecksTests.Broken.Select(row => ($"{{ \"certificate\": {row.Data.Item1} }}", row.Data.Item2)))
            .Concat(NginxChecksTests.Broken.Select(row => ($"{{ \"nginx\": {row.Data.Item1} }}", row.Data.Item2)))
            .Select(row => (Groups: Parse(row.Item1), Key: row.Item2))
            .ToList();
        // asked for as few as will do: each takes as many looks as there are circumstances
        var areByThemselves = new Dictionary<(JsonObject, string), bool>();
        var hidden =
            from i in Enumerable.Range(0, broken.Count)
            from j in Enumerable.Range(0, i)
            where (i + j) % everyNth == 0
            let pair = new[] { broken[i], broken[j] }
            let both = Merged(pair[0].Groups, pair[1].Groups)
            where both is not null
            let told = Told(both)
            from one in pair
            where !told.Contains(one.Key) && IsByItself(one)
            select $"{one.Key} of {pair[0].Groups.ToJsonString()} with {pair[1].Groups.ToJsonString()}";

        broken.Where(IsByItself).Take(101).Count().ShouldBeGreaterThan(100);
        hidden.ShouldBeEmpty();

        bool IsByItself((JsonObject Groups, string Key) one) =>
            areByThemselves.TryGetValue(one, out var known)
                ? known
                : areByThemselves[one] = Circumstances.All(other => IsTold(one.Key, one.Groups, other));
    }

    [Theory]
    [InlineData("""{ "validityDays": 0, "renewBeforeDays": -3 }""", "certificate.validityDays", "certificate.renewBeforeDays")]
    [InlineData("""{ "mode": "provided", "certificatePem": "x" }""", "certificate.privateKeyPem", "certificate.certificatePem")]
    [InlineData("""{ "mode": "provided", "privateKeyPem": "x" }""", "certificate.certificatePem", "certificate.privateKeyPem")]
    [InlineData(
        """{ "mode": "provided", "certificatePem": "x", "privateKeyPem": "x" }""",
        "certificate.certificatePem",
        "certificate.privateKeyPem"
    )]
    public void A_wrong_certificate_is_told_whole(string group, params string[] keys) =>
        Given.Json($"{{ \"certificate\": {group} }}").Faults.Select(fault => fault.Key).ShouldBe(keys);

    private static bool IsTold(string key, JsonObject groups, JsonObject other) =>
        Merged(groups, other) is not { } both || Told(both).Contains(key);

    private static HashSet<string> Told(JsonObject groups) => [.. Given.Json(groups.ToJsonString()).Faults.Select(fault => fault.Key)];

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();

    /// <summary>All that both say; null where they say different things.</summary>
    private static JsonObject? Merged(JsonObject one, JsonObject other)
    {
        var merged = one.DeepClone().AsObject();
        foreach (var (key, value) in other)
        {
            if (merged[key] is not { } there)
            {
                merged[key] = value?.DeepClone();
            }
            else if (there is JsonObject map && value is JsonObject further && Merged(map, further) is { } both)
            {
                merged[key] = both;
            }
            else if (!JsonNode.DeepEquals(there, value))
            {
                return null;
            }
        }

        return merged;
    }
}
