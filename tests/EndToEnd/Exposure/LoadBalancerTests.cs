using System.Text.Json;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Exposure;

public sealed class LoadBalancerTests(ExposedStack exposed, OutsideServer outside) : IClassFixture<ExposedStack>
{
    [Theory]
    [InlineData(nameof(Way.Addresses), Explicit = true)]
    [InlineData(nameof(Way.ExternalName))]
    public async Task It_becomes_another_type_and_comes_back(string other)
    {
        // a preview does not see fields go that a Service was created with: the provider takes them over with the first update
        await exposed.UpAsync(Way.ClusterIP.Service);
        await Switching.ThereAndBackAsync(exposed, Way.LoadBalancer, Way.Named(other, outside));
    }

    [Fact]
    public async Task The_command_in_the_outputs_gets_the_page_by_its_address()
    {
        var stack = await exposed.UpAsync(Way.LoadBalancer.Service);
        var outputs = await stack.OutputsAsync();
        var address = outputs.GetProperty("externalAddresses")[0].GetString()!;
        var command = outputs.GetProperty("curlCommand").GetString()!;

        command.ShouldContain(address);
        outputs.GetProperty("urls").Deserialize<string[]>()!.ShouldContain($"https://{address}");
        await Eventually.HoldsAsync(async () =>
            (await Shell.TryAsync("bash", ["-c", command], stack.Folder)).StandardOutput.ShouldContain("Welcome to nginx!")
        );
        await stack.ShouldBeUpToDateAsync();
    }

    [Fact]
    public async Task Source_ranges_are_in_the_object_and_change_in_place()
    {
        var stack = await exposed.UpAsync(Way.LoadBalancer.Service);
        var before = await LiveService.GetAsync(stack.Namespace);
        Ranges(before).ShouldBe(["10.0.0.0/8", "192.168.0.0/16"]);

        await exposed.UpAsync("""{"type": "LoadBalancer", "loadBalancerSourceRanges": ["10.0.0.0/8"]}""");
        var after = await LiveService.GetAsync(stack.Namespace);
        Ranges(after).ShouldBe(["10.0.0.0/8"]);
        after.Uid.ShouldBe(before.Uid);

        static IEnumerable<string?> Ranges(LiveService service) =>
            service.Spec.GetProperty("loadBalancerSourceRanges").EnumerateArray().Select(range => range.GetString());
    }
}
