using Pulumi;
using Pulumi.Engine.Protocol;
using Pulumi.Tls;
using Pulumi.Tls.Inputs;

namespace KubeExpose.Sdk.Tests;

/// <summary>What keys and certificates tell the engine, and make of its answers.</summary>
public sealed class TlsTests : EngineTest
{
    [Theory, MemberData(nameof(Resources))]
    internal async Task A_resource_says_what_it_is_and_what_is_secret(
        Func<CustomResource> declare,
        string type,
        string[] secrets,
        string inputs
    )
    {
        await Engine.UpAsync(() => _ = declare());

        Engine["a"].Type.ShouldBe($"tls:index/{type}");
        Engine["a"].Version.ShouldBe("5.5.1");
        Engine["a"].AdditionalSecretOutputs.ShouldBe(secrets);
        Engine.Inputs("a").ShouldBe(inputs);
    }

    public static TheoryData<Func<CustomResource>, string, string[], string> Resources() =>
        new()
        {
            {
                () => new PrivateKey("a", new() { Algorithm = "RSA", RsaBits = 2048 }),
                "privateKey:PrivateKey",
                ["privateKeyOpenssh", "privateKeyPem", "privateKeyPemPkcs8"],
                """{"algorithm":"RSA","rsaBits":2048}"""
            },
            {
                () =>
                    new SelfSignedCert(
                        "a",
                        new()
                        {
                            PrivateKeyPem = "key",
                            AllowedUses = { "server_auth" },
                            ValidityPeriodHours = 2160,
                            IpAddresses = { "192.0.2.1" },
                            Subject = new SelfSignedCertSubjectArgs { CommonName = "web", StreetAddresses = { "1 Main St" } },
                        }
                    ),
                "selfSignedCert:SelfSignedCert",
                ["privateKeyPem"],
                $$$"""{"allowedUses":["server_auth"],"ipAddresses":["192.0.2.1"],"privateKeyPem":{{{Wire.Secret("\"key\"")}}},"subject":{"commonName":"web","streetAddresses":["1 Main St"]},"validityPeriodHours":2160}"""
            },
            {
                () =>
                    new CertRequest(
                        "a",
                        new()
                        {
                            PrivateKeyPem = "key",
                            DnsNames = { "web" },
                            Subject = new CertRequestSubjectArgs { Organization = "shop" },
                        }
                    ),
                "certRequest:CertRequest",
                ["privateKeyPem"],
                $$$"""{"dnsNames":["web"],"privateKeyPem":{{{Wire.Secret("\"key\"")}}},"subject":{"organization":"shop"}}"""
            },
            {
                () =>
                    new LocallySignedCert(
                        "a",
                        new()
                        {
                            CaCertPem = "ca",
                            CaPrivateKeyPem = "key",
                            CertRequestPem = "request",
                            AllowedUses = { "server_auth" },
                            ValidityPeriodHours = 24,
                            EarlyRenewalHours = 8,
                        }
                    ),
                "locallySignedCert:LocallySignedCert",
                ["caPrivateKeyPem"],
                $$"""{"allowedUses":["server_auth"],"caCertPem":"ca","caPrivateKeyPem":{{Wire.Secret("\"key\"")}},"certRequestPem":"request","earlyRenewalHours":8,"validityPeriodHours":24}"""
            },
        };

    [Theory, MemberData(nameof(Existing))]
    internal async Task What_exists_is_read_with_what_is_known_of_it(Func<CustomResource> get, string type, string state)
    {
        await Engine.UpAsync(() => _ = get());

        var request = Engine.Record.Requests.OfType<ReadResourceRequest>().Single();
        (request.Type, request.Id, request.Version).ShouldBe(($"tls:index/{type}", "1f", "5.5.1"));
        Wire.Json(request.Properties).ToJsonString(Wire.Readable).ShouldBe(state);
    }

    public static TheoryData<Func<CustomResource>, string, string> Existing() =>
        new()
        {
            { () => PrivateKey.Get("a", "1f"), "privateKey:PrivateKey", "{}" },
            {
                () => PrivateKey.Get("a", "1f", new() { PublicKeyPem = "public", PrivateKeyPem = "key" }),
                "privateKey:PrivateKey",
                $$"""{"privateKeyPem":{{Wire.Secret("\"key\"")}},"publicKeyPem":"public"}"""
            },
            {
                () => SelfSignedCert.Get("a", "1f", new() { Subject = new SelfSignedCertSubjectGetArgs { CommonName = "web" } }),
                "selfSignedCert:SelfSignedCert",
                """{"subject":{"commonName":"web"}}"""
            },
            {
                () => CertRequest.Get("a", "1f", new() { Subject = new CertRequestSubjectGetArgs { CommonName = "web" } }),
                "certRequest:CertRequest",
                """{"subject":{"commonName":"web"}}"""
            },
            {
                () => LocallySignedCert.Get("a", "1f", new() { ReadyForRenewal = true }),
                "locallySignedCert:LocallySignedCert",
                """{"readyForRenewal":true}"""
            },
        };

    [Fact]
    public async Task A_certificate_is_read()
    {
        Engine.Answers(
            "a",
            Answer.With(
                """
                {"certPem":"cert","validityEndTime":"2027-02-21T02:21:53Z","readyForRenewal":false,"keyAlgorithm":"ECDSA","subject":{"commonName":"web","streetAddresses":["1 Main St"]}}
                """
            )
        );
        SelfSignedCert? certificate = null;
        await Engine.UpAsync(() =>
            certificate = new SelfSignedCert(
                "a",
                new()
                {
                    PrivateKeyPem = "key",
                    AllowedUses = { "server_auth" },
                    ValidityPeriodHours = 2160,
                }
            )
        );

        (await Output.All(certificate!.CertPem, certificate.ValidityEndTime, certificate.KeyAlgorithm).SeenAsync()).Value.ShouldBe([
            "cert",
            "2027-02-21T02:21:53Z",
            "ECDSA",
        ]);
        var subject = (await certificate.Subject.SeenAsync()).Value.ShouldNotBeNull();
        (subject.CommonName, subject.Organization, subject.StreetAddresses.Single()).ShouldBe(("web", null, "1 Main St"));
        (await certificate.DnsNames.SeenAsync()).Value.IsDefault.ShouldBeTrue();
        (await certificate.EarlyRenewalHours.SeenAsync()).Value.ShouldBe(0);
    }

    [Fact]
    public async Task A_key_that_was_given_comes_back_as_a_secret()
    {
        CertRequest? request = null;
        await Engine.UpAsync(() => request = new CertRequest("a", new() { PrivateKeyPem = "key" }));

        (await request!.PrivateKeyPem.SeenAsync()).IsSecret.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Incomplete))]
    internal async Task A_missing_input_is_named(Func<CustomResource> declare, string input)
    {
        (await Engine.RunAsync(() => _ = declare())).ShouldNotBe(0);

        Engine.Logs.ShouldContain(log => log.Message.Contains($"'{input}'", StringComparison.Ordinal));
    }

    public static TheoryData<Func<CustomResource>, string> Incomplete() =>
        new()
        {
            { () => new PrivateKey("a", new()), "algorithm" },
            { () => new CertRequest("a", new()), "privateKeyPem" },
            { () => new SelfSignedCert("a", new() { PrivateKeyPem = "key", ValidityPeriodHours = 1 }), "allowedUses" },
            { () => new SelfSignedCert("a", new() { PrivateKeyPem = "key", AllowedUses = { "server_auth" } }), "validityPeriodHours" },
            {
                () =>
                    new LocallySignedCert(
                        "a",
                        new()
                        {
                            AllowedUses = { "server_auth" },
                            CaCertPem = "ca",
                            CertRequestPem = "request",
                            ValidityPeriodHours = 1,
                        }
                    ),
                "caPrivateKeyPem"
            },
        };
}
