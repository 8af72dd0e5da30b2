using KubeExpose.Infra.Tests.Recording;
using KubeExpose.Infra.Tests.Settings;
using Pulumi;

namespace KubeExpose.Infra.Tests.Certificates;

[Collection(StackCollection.Name)]
public sealed class ExistingSecretTests
{
    private const string Mode = """{ "certificate": { "mode": "existing", "existingSecret": "own" } }""";

    private static Task<(FakeCluster Cluster, string Refusal)> Declare(params (string Entry, string Text)[] secret) =>
        DeclareAs(Mode, secret);

    private static async Task<(FakeCluster Cluster, string Refusal)> DeclareAs(string groups, params (string Entry, string Text)[] secret)
    {
        var cluster = new FakeCluster { ExistingSecret = secret.ToDictionary(entry => entry.Entry, entry => entry.Text) };
        try
        {
            await Recorded.Of(Given.Accepted(groups), cluster);
            return (cluster, "");
        }
        catch (RunException refused)
        {
            return (cluster, refused.Message);
        }
    }

    [Fact]
    public async Task A_pair_that_can_not_be_served_is_refused_before_anything_is_declared()
    {
        using var other = GivenPair.For("my-nginx");

        var (cluster, refusal) = await Declare(("tls.crt", FakePair.CertificatePem), ("tls.key", other.PrivateKeyPem));

        refusal.ShouldBe(
            "kube-expose:certificate.existingSecret is own, whose tls.key is another certificate's; "
                + "allowed: a Secret of type kubernetes.io/tls, with a server's certificate that clients accept and its key"
        );
        cluster.Declared.Select(one => one.Type).ShouldBe(["pulumi:providers:kubernetes"]);
    }

    [Fact]
    public async Task Each_entry_is_judged_and_named()
    {
        using var other = GivenPair.For("my-nginx");

        var (_, refusal) = await Declare(("tls.crt", "no PEM"), ("tls.key", other.EncryptedKeyPem), ("ca.crt", "no PEM"));

        refusal
            .Split('\n')
            .Select(line => line.Split(';')[0])
            .ShouldBe([
                "kube-expose:certificate.existingSecret is own, whose tls.crt is no PEM",
                "kube-expose:certificate.existingSecret is own, whose tls.key is encrypted",
                "kube-expose:certificate.existingSecret is own, whose ca.crt is no PEM",
            ]);
    }

    [Fact]
    public async Task An_authority_that_did_not_sign_is_refused()
    {
        using var other = GivenPair.For("my-nginx");

        var (_, refusal) = await Declare(
            ("tls.crt", FakePair.CertificatePem),
            ("tls.key", FakePair.KeyPem),
            ("ca.crt", other.AuthorityPem)
        );

        refusal.ShouldContain("is own, whose ca.crt is not what signed the certificate, but CN=own CA;");
    }

    [Theory]
    [InlineData("*.example.com", false)]
    [InlineData("other.example.com", true)]
    public async Task A_host_name_of_the_route_that_the_certificate_lacks_is_refused_where_clients_see_it(string name, bool isRefused)
    {
        using var own = GivenPair.For(name);

        var (_, refusal) = await DeclareAs(
            """
            {
              "certificate": { "mode": "existing", "existingSecret": "own" },
              "route": { "kind": "TLSRoute", "gateway": { "namespace": "platform", "name": "edge" }, "hostnames": ["shop.example.com"] }
            }
            """,
            ("tls.crt", own.ChainPem),
            ("tls.key", own.PrivateKeyPem)
        );

        refusal
            .Contains(
                "route.hostnames[0] is shop.example.com; allowed: a name that own's tls.crt is for, since clients see that certificate",
                StringComparison.Ordinal
            )
            .ShouldBe(isRefused, refusal);
    }

    [Fact]
    public async Task A_Secret_without_a_pair_is_refused() =>
        (await Declare(("token", "x"))).Refusal.ShouldContain("existingSecret is own, which has no tls.crt or no tls.key; allowed: ");

    [Fact]
    public async Task What_nginx_would_read_as_it_is_needs_its_line_breaks()
    {
        var (_, refusal) = await Declare(("tls.crt", FakePair.CertificatePem.ReplaceLineEndings(" ")), ("tls.key", FakePair.KeyPem));

        refusal.ShouldContain("is own, whose tls.crt is PEM without its line breaks, which nginx needs;");
    }

    [Fact]
    public async Task Clients_get_the_certificates_of_the_authority_and_nothing_else_that_is_there()
    {
        var (cluster, refusal) = await Declare(
            ("tls.crt", FakePair.CertificatePem),
            ("tls.key", FakePair.KeyPem),
            ("ca.crt", $"what clients trust\n{FakePair.CertificatePem}")
        );

        refusal.ShouldBeEmpty();
        cluster.Declared.Single(one => one.Name == "my-nginx-trust").Json.ShouldNotContain("what clients trust");
    }
}
