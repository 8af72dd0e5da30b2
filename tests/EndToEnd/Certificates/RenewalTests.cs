using System.Text.Json;
using System.Text.Json.Nodes;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Certificates;

public sealed class RenewalTests(SharedStack shared) : IClassFixture<SharedStack>
{
    private const string Signed = "tls:index/locallySignedCert:LocallySignedCert";

    // of the same term, so that the key is new as well
    private const string Clock = "tls:index/selfSignedCert:SelfSignedCert";

    [Fact]
    public async Task A_certificate_that_is_due_is_renewed_while_clients_of_the_authority_notice_nothing()
    {
        var stack = await shared.UpAsync(Unnoticed.Settings(isProven: true));
        await stack.ShouldBeUpToDateAsync();

        await AgeAsync(stack, DateTimeOffset.UtcNow.AddDays(10));
        var preview = await stack.TryPreviewAsync();
        preview.StandardOutput.ShouldContain("warning: the certificate has been due for renewal since");
        var steps = await stack.StepsAsync();
        steps.Keys.ShouldBe(
            [
                $"{Clock}::clock",
                "tls:index/privateKey:PrivateKey::key",
                "tls:index/certRequest:CertRequest::request",
                $"{Signed}::signed-certificate",
                "kubernetes:core/v1:Secret::my-nginx-tls",
                "random:index/randomId:RandomId::release",
                "kubernetes:core/v1:ConfigMap::my-nginx-nginx",
                "kubernetes:apps/v1:Deployment::my-nginx",
                "kubernetes:batch/v1:Job::my-nginx-proof",
            ],
            ignoreOrder: true,
            customMessage: string.Join(Environment.NewLine, steps)
        );

        await Unnoticed.UpAsync(stack);
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, 1)]
    [InlineData(398, 1)]
    [InlineData(398, 397)]
    public async Task A_certificate_at_an_end_of_its_bounds_has_nothing_to_renew_at_first_and_is_renewed_in_time(
        int validityDays,
        int? renewBeforeDays
    )
    {
        var stack = await shared.UpAsync(
            Unnoticed.Settings(
                $""" "validityDays": {validityDays}{(renewBeforeDays is null ? "" : $", \"renewBeforeDays\": {renewBeforeDays}")} """
            )
        );

        await stack.ShouldBeUpToDateAsync();
        var outputs = await stack.OutputsAsync();
        var renewFrom = outputs.GetProperty("certificateRenewFrom").GetDateTimeOffset();
        renewFrom.ShouldBeGreaterThan(DateTimeOffset.UtcNow);
        (outputs.GetProperty("certificateNotAfter").GetDateTimeOffset() - renewFrom).TotalDays.ShouldBe(
            renewBeforeDays ?? 1.0 / 3,
            tolerance: 0.01
        );

        await AgeAsync(stack, DateTimeOffset.UtcNow.AddHours(4));
        (await stack.StepsAsync())[$"{Signed}::signed-certificate"].ShouldBe("replace");
        await Unnoticed.UpAsync(stack);
    }

    // the clock can't be moved, but what the provider goes by can
    private static async Task AgeAsync(PulumiStack stack, DateTimeOffset expiry)
    {
        var state = JsonNode.Parse(await stack.ExportAsync())!;
        foreach (var name in (string[])[$"{Signed}::signed-certificate", $"{Clock}::clock"])
        {
            var certificate = state["deployment"]!["resources"]!
                .AsArray()
                .Single(resource => resource!["urn"]!.GetValue<string>().EndsWith(name, StringComparison.Ordinal))!;
            certificate["outputs"]!["validityEndTime"] = expiry.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ");
        }

        state["deployment"]!["resources"]![0]!["outputs"]!["certificateRenewFrom"] = "2026-01-01T00:00:00Z";
        await stack.ImportAsync(state.ToJsonString());
    }
}
