using System.Net;
using System.Security.Authentication;
using KubeExpose.Infra.Tests.Certificates;

namespace KubeExpose.Infra.Tests.Nginx;

[Collection(StackCollection.Name)]
public sealed class CertificateTests
{
    [Theory]
    [InlineData("selfSigned", "P256")]
    [InlineData("ca", "P256")]
    [InlineData("ca", "P384")]
    [InlineData("ca", "RSA2048")]
    public async Task Clients_verify_every_name_in_the_certificate_and_refuse_others(string mode, string algorithm)
    {
        var issued = await IssuedCertificate.Of(
            $$"""{ "mode": "{{mode}}", "algorithm": "{{algorithm}}", "dnsNames": ["app.example.com"], "ipAddresses": ["127.0.0.1"], "includeClusterIP": true }"""
        );
        await using var nginx = await RunningNginx.Start(pair: new(issued.CertificatePem, issued.PrivateKeyPem, issued.TrustPem));
        using var client = Browsing.Trusting(issued.TrustPem);

        foreach (
            var host in new[]
            {
                "my-nginx",
                "my-nginx.shop",
                "my-nginx.shop.svc",
                "my-nginx.shop.svc.cluster.local",
                "app.example.com",
                "127.0.0.1",
                "10.96.0.7",
            }
        )
        {
            using var answer = await client.GetAsync(new Uri($"https://{host}:{nginx.HttpsPort}/"), TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, host);
        }

        foreach (var host in new[] { "my-nginx.other", "example.com", "127.0.0.2" })
        {
            (
                await Should.ThrowAsync<HttpRequestException>(
                    () => client.GetAsync(new Uri($"https://{host}:{nginx.HttpsPort}/"), TestContext.Current.CancellationToken),
                    host
                )
            ).InnerException.ShouldBeOfType<AuthenticationException>();
        }
    }

    [Fact]
    public async Task An_authority_of_the_same_name_is_not_trusted()
    {
        var issued = await IssuedCertificate.Of("""{ "mode": "ca" }""");
        var stranger = await IssuedCertificate.Of("""{ "mode": "ca" }""");
        await using var nginx = await RunningNginx.Start(pair: new(stranger.CertificatePem, stranger.PrivateKeyPem, stranger.TrustPem));
        using var client = Browsing.Trusting(issued.TrustPem);
        await Should.ThrowAsync<HttpRequestException>(() =>
            client.GetAsync(new Uri($"https://my-nginx:{nginx.HttpsPort}/"), TestContext.Current.CancellationToken)
        );
    }
}
