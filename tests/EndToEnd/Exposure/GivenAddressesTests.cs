using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Exposure;

public sealed class GivenAddressesTests(ExposedStack exposed, OutsideServer outside) : IClassFixture<ExposedStack>
{
    [Theory]
    [InlineData(nameof(Way.ClusterIP))]
    [InlineData(nameof(Way.ExternalName), Explicit = true)]
    public Task They_give_way_to_another_backend_and_come_back(string other) =>
        Switching.ThereAndBackAsync(exposed, Way.Addresses(outside), Way.Named(other, outside));

    [Theory]
    [InlineData("Headless", Explicit = true)]
    [InlineData("NodePort")]
    [InlineData("LoadBalancer", Explicit = true)]
    public async Task Every_type_leads_to_them(string type)
    {
        var stack = await exposed.UpAsync(Way.LeadingTo(outside, type));

        var command = (await stack.OutputsAsync()).GetProperty("kubectlExecCommand").GetString()!;
        await Eventually.HoldsAsync(async () =>
            (await Shell.TryAsync("bash", ["-c", command])).StandardOutput.ShouldContain(OutsideServer.Page)
        );
    }

    [Fact]
    public async Task They_serve_https_under_their_own_certificate()
    {
        var stack = await exposed.UpAsync(Way.Addresses(outside).Service);
        var clusterIP = (await stack.OutputsAsync()).GetProperty("clusterIP").GetString();
        var ca = await stack.WriteAsync("outside.crt", outside.CertificatePem);

        await Eventually.HoldsAsync(async () =>
            (
                await Shell.TryAsync(
                    "curl",
                    ["-sS", "--max-time", "5", "--cacert", ca, "--resolve", $"my-nginx:443:{clusterIP}", "https://my-nginx"]
                )
            ).StandardOutput.ShouldBe(OutsideServer.Page)
        );
    }

    [Fact]
    public async Task More_than_a_slice_holds_go_into_several_and_go_with_them()
    {
        var many = Enumerable.Range(1, 150).Select(i => $"\"203.0.113.{i}\"");
        // nobody answers there
        var stack = await exposed.UpAsync($$"""{"addresses": [{{string.Join(", ", many)}}]}""", isAsked: false);
        (await SlicesAsync(stack)).ShouldBe([("my-nginx-ipv4-0", 100), ("my-nginx-ipv4-1", 50)], ignoreOrder: true);

        // the slice that is not needed any more goes last: a proof would still meet nobody there
        await exposed.UpAsync(Way.Addresses(outside).Service, isAsked: false);
        (await SlicesAsync(stack)).ShouldBe([("my-nginx-ipv4-0", 1)]);
    }

    private static async Task<IEnumerable<(string?, int)>> SlicesAsync(PulumiStack stack) =>
        (await Cluster.GetAsync("endpointslices", "-n", stack.Namespace, "-l", "kubernetes.io/service-name=my-nginx"))
            .GetProperty("items")
            .EnumerateArray()
            .Select(slice =>
                (slice.GetProperty("metadata").GetProperty("name").GetString(), slice.GetProperty("endpoints").GetArrayLength())
            );
}
