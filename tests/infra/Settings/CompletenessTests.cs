using System.Text.Json;
using System.Text.Json.Nodes;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;
using KubeExpose.Infra.Tests.Nginx;
using KubeExpose.Infra.Tests.Recording;

namespace KubeExpose.Infra.Tests.Settings;

/// <summary>A new setting is nowhere forgotten.</summary>
[Collection(StackCollection.Name)]
public sealed class CompletenessTests
{
    /// <summary>Settings that random ones do not have, and why.</summary>
    private static readonly string[] NotAtRandom =
    [
        // a real pair, which the tests of certificates make
        "certificate.certificatePem",
        "certificate.privateKeyPem",
    ];

    /// <summary>Settings that show in nothing that a recording sees, and why.</summary>
    private static readonly string[] NotRecorded =
    [
        // options of a resource: the end-to-end tests see the time pass
        "service.timeoutSeconds",
        "route.timeoutSeconds",
        // judges other settings
        "cluster.serviceCidrs",
        // another key with the same inputs
        "certificate.rotationToken",
    ];

    public static TheoryData<string> EverySetting => [.. Any.Samples.Select(sample => sample.Key)];

    [Fact]
    public void Every_setting_is_tried_at_random() =>
        Keys(typeof(StackSettings), "")
            .Except(NotAtRandom)
            .Except(["service.type"])
            .ShouldBe(Any.Samples.SelectMany(Keys).Append("certificate.mode").Distinct(), ignoreOrder: true);

    [Theory, MemberData(nameof(EverySetting))]
    public async Task Every_setting_shows_in_what_is_declared(string key)
    {
        var sample = Any.Samples.Single(sample => sample.Key == key);
        var without = await Declared(Any.OfType(sample.Types[0]));
        var withNeeds = Any.With(Any.OfType(sample.Types[0]), sample.Needs);
        if (IsAccepted(withNeeds))
        {
            without = await Declared(withNeeds);
        }

        var changes = new List<bool>();
        foreach (var groups in sample.Values.Select(value => Any.With(Any.OfType(sample.Types[0]), sample.With(value))).Where(IsAccepted))
        {
            changes.Add(await Declared(groups) != without);
        }

        changes.Contains(true).ShouldBe(!NotRecorded.Contains(key));
    }

    [Fact]
    public void All_settings_of_nginx_together_are_all()
    {
        var defaults = new NginxSettings();
        SettingKeys
            .Of(typeof(NginxSettings))
            .Where(setting => Equals(setting.Value.GetValue(MainFileTests.AllSettings), setting.Value.GetValue(defaults)))
            .Select(setting => setting.Key)
            .ShouldBeEmpty();
    }

    private static bool IsAccepted(JsonObject groups) => Given.Json(groups.ToJsonString()).Faults.Count == 0;

    private static async Task<string> Declared(JsonObject groups)
    {
        var stack = await Recorded.Of(groups.ToJsonString());
        return JsonSerializer.Serialize(
            new
            {
                Resources = stack.Declared.Select(one => $"{one.Type} {one.Name} {one.Json}"),
                Outputs = stack.Outputs.Select(output => $"{output.Key} {PlainJson.Of(output.Value)}"),
            }
        );
    }

    private static IEnumerable<string> Keys(Type record, string prefix) =>
        SettingKeys
            .Of(record)
            .SelectMany(setting =>
                Nested(setting.Value.PropertyType) is { } nested ? Keys(nested, $"{prefix}{setting.Key}.") : [$"{prefix}{setting.Key}"]
            );

    private static Type? Nested(Type type) =>
        SettingKeys.IsRecord(type) ? type
        : type.IsGenericType && SettingKeys.IsRecord(type.GetGenericArguments()[0]) ? type.GetGenericArguments()[0]
        : null;

    private static IEnumerable<string> Keys(Sample sample) =>
        sample.Key is "workload.autoscaler" or "workload.tolerations" or "network.allowFrom" or "route.gateway"
            ? sample.Values.SelectMany(value => Inner(JsonNode.Parse(value)!)).Distinct().Select(inner => $"{sample.Key}.{inner}")
            : [sample.Key];

    private static IEnumerable<string> Inner(JsonNode value) =>
        value switch
        {
            JsonObject record => record.Select(entry => entry.Key),
            JsonArray list => list.SelectMany(entry => Inner(entry!)),
            _ => [],
        };
}
