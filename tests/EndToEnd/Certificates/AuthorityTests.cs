using System.Security.Cryptography.X509Certificates;
using KubeExpose.EndToEnd.Harness;
using KubeExpose.EndToEnd.Harness.Load;

namespace KubeExpose.EndToEnd.Certificates;

public sealed class AuthorityTests(SharedStack shared) : IClassFixture<SharedStack>
{
    private const string First = "tls:index/selfSignedCert:SelfSignedCert::ca";

    [Fact]
    public async Task One_that_is_due_makes_way_for_the_other_that_clients_trust_already()
    {
        var stack = await shared.UpAsync(Unnoticed.Settings());
        var before = await TrustedAsync(stack);
        before.Length.ShouldBe(2);

        // it outlives what it signs by far
        await Ageing.UntilAsync(stack, DateTimeOffset.UtcNow.AddDays(399), First);
        (await stack.StepsAsync()).Keys.ShouldContain(First);
        await UpAsync(stack);

        var after = await TrustedAsync(stack);
        after.ShouldBe([after[0], before[1]]);
        after[0].ShouldNotBe(before[0]);
        await ShouldBeSignedByAsync(before[1], stack);
    }

    [Fact]
    public async Task Another_key_is_a_matter_of_one_update_too()
    {
        // the one before has it sign
        var stack = await shared.UpAsync(Unnoticed.Settings());
        var before = await TrustedAsync(stack);

        await UpAsync(stack, "--replace", "**::ca-next-key");

        var after = await TrustedAsync(stack);
        after.ShouldBe([before[0], after[1]]);
        after[1].ShouldNotBe(before[1]);
        await ShouldBeSignedByAsync(before[0], stack);
    }

    private static async Task UpAsync(PulumiStack stack, params string[] options)
    {
        await using var client = LoadClient.Start(LoadTarget.Of(await stack.OutputsAsync()), LoadPlan.Watching);
        await stack.UpAsync(options);
        await client.StopAsync();

        client.Reasons.ShouldBeEmpty();
        client.Answered.ShouldBeGreaterThan(20);
        await stack.ShouldBeUpToDateAsync();
    }

    private static async Task ShouldBeSignedByAsync(string authority, PulumiStack stack)
    {
        var target = LoadTarget.Of(await stack.OutputsAsync()) with { TrustedPem = authority };
        await using var client = LoadClient.Start(target, new() { Requests = 3 });
        await client.Finished;

        client.Reasons.ShouldBeEmpty();
    }

    private static async Task<string[]> TrustedAsync(PulumiStack stack)
    {
        var trusted = new X509Certificate2Collection();
        trusted.ImportFromPem((await stack.OutputsAsync()).GetProperty("caCertificatePem").GetString());
        return [.. trusted.Select(one => one.ExportCertificatePem())];
    }
}
