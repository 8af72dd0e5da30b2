using System.Text.Json;
using System.Text.Json.Nodes;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Certificates;

public sealed class RenewalTests
{
    private const string Signed = "tls:index/locallySignedCert:LocallySignedCert";

    [Fact]
    public async Task A_certificate_that_is_due_is_renewed_while_clients_of_the_authority_notice_nothing()
    {
        await using var stack = await PulumiStack.CreateAsync(settings: [("certificate.mode", "ca")]);
        await stack.UpAsync();
        await stack.ShouldBeUpToDateAsync();

        await AgeAsync(stack, DateTimeOffset.UtcNow.AddDays(10));
        var steps = await stack.StepsAsync();
        steps.Keys.ShouldBe(
            [
                $"{Signed}::signed-certificate",
                "kubernetes:core/v1:Secret::my-nginx-tls",
                "random:index/randomId:RandomId::release",
                "kubernetes:core/v1:ConfigMap::my-nginx-nginx",
                "kubernetes:apps/v1:Deployment::my-nginx",
            ],
            ignoreOrder: true,
            customMessage: string.Join(Environment.NewLine, steps)
        );

        await ChangesUnnoticedAsync(stack);
    }

    [Theory]
    [InlineData("certificate.rotationToken", "first")]
    [InlineData("certificate.ipAddresses[0]", "192.0.2.7")]
    [InlineData("certificate.algorithm", "P384")]
    public async Task A_change_of_the_certificate_is_not_noticed_by_clients_of_the_authority(string key, string value)
    {
        await using var stack = await PulumiStack.CreateAsync(settings: [("certificate.mode", "ca")]);
        await stack.UpAsync();

        await stack.SetAsync((key, value));

        await ChangesUnnoticedAsync(stack);
    }

    [Theory]
    [InlineData("1", null)]
    [InlineData("2", "1")]
    [InlineData("398", "1")]
    [InlineData("398", "397")]
    public async Task A_certificate_at_an_end_of_its_bounds_has_nothing_to_renew_at_first_and_is_renewed_in_time(
        string validityDays,
        string? renewBeforeDays
    )
    {
        await using var stack = await PulumiStack.CreateAsync(
            settings: [("certificate.mode", "ca"), ("certificate.validityDays", validityDays)]
        );
        if (renewBeforeDays is not null)
        {
            await stack.SetAsync(("certificate.renewBeforeDays", renewBeforeDays));
        }

        await stack.UpAsync();

        await stack.ShouldBeUpToDateAsync();
        var outputs = await stack.OutputsAsync();
        var renewFrom = outputs.GetProperty("certificateRenewFrom").GetDateTimeOffset();
        renewFrom.ShouldBeGreaterThan(DateTimeOffset.UtcNow);
        (outputs.GetProperty("certificateNotAfter").GetDateTimeOffset() - renewFrom).TotalDays.ShouldBe(
            renewBeforeDays is null ? 1.0 / 3 : double.Parse(renewBeforeDays),
            tolerance: 0.01
        );

        await AgeAsync(stack, DateTimeOffset.UtcNow.AddHours(4));
        (await stack.StepsAsync())[$"{Signed}::signed-certificate"].ShouldBe("replace");
        await ChangesUnnoticedAsync(stack);
    }

    /// <summary>Brings the change up while a client asks, which trusts what it trusted before.</summary>
    private static async Task ChangesUnnoticedAsync(PulumiStack stack)
    {
        var before = await stack.OutputsAsync();
        await using var client = new VerifyingClient(
            before.GetProperty("caCertificatePem").GetString()!,
            before.GetProperty("clusterIP").GetString()!,
            before.GetProperty("dnsName").GetString()!
        );

        await stack.UpAsync();
        await client.StopAsync();

        client.Failures.ShouldBeEmpty();
        client.Answered.ShouldBeGreaterThan(50);
        var after = await stack.OutputsAsync();
        after.GetProperty("certificateFingerprint").GetString().ShouldNotBe(before.GetProperty("certificateFingerprint").GetString());
        after.GetProperty("caCertificatePem").GetString().ShouldBe(before.GetProperty("caCertificatePem").GetString());
        (await Cluster.SecretsAsync(stack.Namespace)).ShouldBe([after.GetProperty("resourceNames").GetProperty("Secret").GetString()!]);
        await stack.ShouldBeUpToDateAsync();
    }

    // the clock can't be moved, but what the provider goes by can
    private static async Task AgeAsync(PulumiStack stack, DateTimeOffset expiry)
    {
        var state = JsonNode.Parse(await stack.ExportAsync())!;
        var certificate = state["deployment"]!["resources"]!.AsArray().Single(resource => resource!["type"]!.GetValue<string>() == Signed)!;
        certificate["outputs"]!["validityEndTime"] = expiry.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ");
        await stack.ImportAsync(state.ToJsonString());
    }
}
