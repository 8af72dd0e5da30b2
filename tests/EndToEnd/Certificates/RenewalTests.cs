using System.Text.Json;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Certificates;

public sealed class RenewalTests(SharedStack shared) : IClassFixture<SharedStack>
{
    [Fact]
    public async Task A_certificate_that_is_due_is_renewed_while_clients_of_the_authority_notice_nothing()
    {
        var stack = await shared.UpAsync(Unnoticed.Settings(isProven: true));
        await stack.ShouldBeUpToDateAsync();

        await Ageing.UntilAsync(stack, DateTimeOffset.UtcNow.AddDays(10));
        var preview = await stack.TryPreviewAsync();
        preview.StandardOutput.ShouldContain("warning: the certificate has been due for renewal since");
        var steps = await stack.StepsAsync();
        steps.Keys.ShouldBe(
            [
                Ageing.Clock,
                "tls:index/privateKey:PrivateKey::key",
                "tls:index/certRequest:CertRequest::request",
                Ageing.Signed,
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
    [InlineData(2, 1, Explicit = true)]
    [InlineData(6, null, Explicit = true)]
    [InlineData(398, 1, Explicit = true)]
    [InlineData(398, 397, Explicit = true)]
    public async Task A_certificate_of_any_term_has_nothing_to_renew_at_first_and_is_renewed_in_time(int validityDays, int? renewBeforeDays)
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
            renewBeforeDays ?? validityDays / 3.0,
            tolerance: 0.01
        );

        await Ageing.UntilAsync(stack, DateTimeOffset.UtcNow.AddHours(4));
        (await stack.StepsAsync())[Ageing.Signed].ShouldBe("replace");
        await Unnoticed.UpAsync(stack);
    }
}
