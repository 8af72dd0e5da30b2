using System.Text.Json.Nodes;
using k8s.Models;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;
using KubeExpose.Infra.Tests.Exposure;
using KubeExpose.Infra.Tests.Recording;
using KubeExpose.Infra.Tests.Security;

namespace KubeExpose.Infra.Tests.Settings;

[Collection(StackCollection.Name)]
public sealed class SettingsProperties
{
    [Theory]
    [InlineData(500)]
    [InlineData(10_000, Explicit = true)]
    public async Task Whatever_is_set_is_refused_by_its_key_or_gives_objects_that_the_API_reads_and_Pod_Security_admits(int tries) =>
        await Gen.OneOf(Any.Plausible, Any.Broken)
            .SampleAsync(
                async groups =>
                {
                    var (settings, faults) = Given.Json(groups.ToJsonString());
                    if (faults.Count > 0)
                    {
                        faults.ShouldAllBe(fault => IsOf(fault.Key, groups));
                        return;
                    }

                    var stack = await Recorded.Of(settings, FakeCluster.WithSecretFor(settings));
                    var objects = stack.Objects.Select(one => StrictApi.Read(one.Kind, one.Json)).ToList();
                    LegalFields.Violations(objects.OfType<V1Service>().Single().Spec).ShouldBeEmpty();
                    if (settings.Profile.PassesPodSecurity)
                    {
                        StrictApi.Pods(stack).SelectMany(pod => PodSecurity.Violations(pod.Pod)).ShouldBeEmpty();
                    }
                },
                iter: tries,
                threads: 1,
                print: groups => groups.ToJsonString()
            );

    [Fact]
    public void Enough_of_what_is_tried_is_accepted() =>
        Gen.OneOf(Any.Plausible, Any.Broken)
            .Array[500]
            .Sample(tries => tries.Count(groups => Given.Json(groups.ToJsonString()).Faults.Count == 0) > 100, iter: 1);

    /// <summary>Whether a setting has this key, or the stack file did.</summary>
    private static bool IsOf(string key, JsonObject groups)
    {
        var parts = key.Split('[')[0].Split('.');
        return SettingKeys.Of(typeof(StackSettings)).TryGetValue(parts[0], out var group)
                && (parts.Length == 1 || SettingKeys.Of(group.PropertyType).ContainsKey(parts[1]))
            || groups.ContainsKey(parts[0]) && (parts.Length == 1 || groups[parts[0]] is JsonObject given && given.ContainsKey(parts[1]))
            || groups[parts[0]]?[string.Join('.', parts[1..])] is not null;
    }
}
