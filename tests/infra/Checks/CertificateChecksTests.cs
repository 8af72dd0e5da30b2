using KubeExpose.Infra.Tests.Settings;

namespace KubeExpose.Infra.Tests.Checks;

public sealed class CertificateChecksTests
{
    /// <summary>A group <c>certificate</c> that can't work, and the key that is told of.</summary>
    public static TheoryData<string, string> Broken =>
        new()
        {
            { """{ "mode": "letsencrypt" }""", "certificate.mode" },
            { """{ "mode": "CA" }""", "certificate.mode" },
            { """{ "algorithm": "RSA1024" }""", "certificate.algorithm" },
            { """{ "algorithm": "Ed25519" }""", "certificate.algorithm" },
            { """{ "algorithm": 256 }""", "certificate.algorithm" },
            { """{ "validityDays": 0 }""", "certificate.validityDays" },
            { """{ "validityDays": -1 }""", "certificate.validityDays" },
            { """{ "validityDays": 399 }""", "certificate.validityDays" },
            { """{ "validityDays": 90.5 }""", "certificate.validityDays" },
            { """{ "validityDays": "a year" }""", "certificate.validityDays" },
            { """{ "renewBeforeDays": 0 }""", "certificate.renewBeforeDays" },
            { """{ "renewBeforeDays": 90 }""", "certificate.renewBeforeDays" },
            { """{ "validityDays": 1, "renewBeforeDays": 1 }""", "certificate.renewBeforeDays" },
            { """{ "validityDays": 30, "renewBeforeDays": 31 }""", "certificate.renewBeforeDays" },
            { """{ "dnsNames": "app.example.com" }""", "certificate.dnsNames" },
            { """{ "dnsNames": [""] }""", "certificate.dnsNames[0]" },
            { """{ "dnsNames": ["app example.com"] }""", "certificate.dnsNames[0]" },
            { """{ "dnsNames": ["https://app.example.com"] }""", "certificate.dnsNames[0]" },
            { """{ "dnsNames": ["app.example.com."] }""", "certificate.dnsNames[0]" },
            { """{ "dnsNames": ["-app.example.com"] }""", "certificate.dnsNames[0]" },
            { """{ "dnsNames": ["app_1.example.com"] }""", "certificate.dnsNames[0]" },
            { """{ "dnsNames": ["bücher.example"] }""", "certificate.dnsNames[0]" },
            { """{ "dnsNames": ["203.0.113.7"] }""", "certificate.dnsNames[0]" },
            { """{ "dnsNames": ["*"] }""", "certificate.dnsNames[0]" },
            { """{ "dnsNames": ["*.com"] }""", "certificate.dnsNames[0]" },
            { """{ "dnsNames": ["a*.example.com"] }""", "certificate.dnsNames[0]" },
            { """{ "dnsNames": ["app.*.com"] }""", "certificate.dnsNames[0]" },
            { """{ "dnsNames": ["a.example.com", "a.example.com"] }""", "certificate.dnsNames[1]" },
            { """{ "dnsNames": ["my-nginx.default.svc"] }""", "certificate.dnsNames[0]" },
            { """{ "ipAddresses": ["app.example.com"] }""", "certificate.ipAddresses[0]" },
            { """{ "ipAddresses": ["203.0.113.256"] }""", "certificate.ipAddresses[0]" },
            { """{ "ipAddresses": ["203.0.113.07"] }""", "certificate.ipAddresses[0]" },
            { """{ "ipAddresses": ["7"] }""", "certificate.ipAddresses[0]" },
            { """{ "ipAddresses": ["203.0.113.0/24"] }""", "certificate.ipAddresses[0]" },
            { """{ "ipAddresses": ["0.0.0.0"] }""", "certificate.ipAddresses[0]" },
            { """{ "ipAddresses": ["::"] }""", "certificate.ipAddresses[0]" },
            { """{ "ipAddresses": ["fe80::1%eth0"] }""", "certificate.ipAddresses[0]" },
            { """{ "ipAddresses": ["::ffff:203.0.113.7"] }""", "certificate.ipAddresses[0]" },
            { """{ "ipAddresses": ["203.0.113.7", "203.0.113.7"] }""", "certificate.ipAddresses[1]" },
            { """{ "includeClusterIP": "sometimes" }""", "certificate.includeClusterIP" },
            { """{ "includeExternalAddresses": true }""", "certificate.includeExternalAddresses" },
            { """{ "rotationtoken": "1" }""", "certificate.rotationtoken" },
            { """{ "mode": "existing" }""", "certificate.existingSecret" },
            { """{ "existingSecret": "mine" }""", "certificate.existingSecret" },
            { """{ "mode": "existing", "existingSecret": "My Secret" }""", "certificate.existingSecret" },
            { """{ "mode": "existing", "existingSecret": "mine", "algorithm": "P384" }""", "certificate.algorithm" },
            { """{ "mode": "existing", "existingSecret": "mine", "validityDays": 30 }""", "certificate.validityDays" },
            { """{ "mode": "existing", "existingSecret": "mine", "dnsNames": ["a.example.com"] }""", "certificate.dnsNames" },
            { """{ "mode": "existing", "existingSecret": "mine", "includeClusterIP": true }""", "certificate.includeClusterIP" },
            { """{ "mode": "existing", "existingSecret": "mine", "rotationToken": "1" }""", "certificate.rotationToken" },
            { """{ "mode": "provided" }""", "certificate.certificatePem" },
            { """{ "mode": "provided", "certificatePem": "x" }""", "certificate.privateKeyPem" },
            { """{ "mode": "provided", "certificatePem": "x", "privateKeyPem": "y" }""", "certificate.certificatePem" },
            { """{ "certificatePem": "x" }""", "certificate.certificatePem" },
            { """{ "mode": "ca", "privateKeyPem": "y" }""", "certificate.privateKeyPem" },
        };

    [Theory, MemberData(nameof(Broken))]
    public void What_can_not_work_is_refused_by_its_key(string group, string key) =>
        Given.Json($"{{ \"certificate\": {group} }}").Faults.ShouldContain(fault => fault.Key == key);

    [Fact]
    public void More_names_than_a_handshake_carries_are_refused() =>
        Given
            .Json(
                $"{{ \"certificate\": {{ \"dnsNames\": [{string.Join(',', Enumerable.Range(0, 97).Select(i => $"\"a{i}.example.com\""))}] }} }}"
            )
            .Faults.ShouldHaveSingleItem()
            .Key.ShouldBe("certificate.dnsNames");

    [Theory]
    [InlineData("""{ "mode": "ca", "algorithm": "RSA4096", "validityDays": 398, "renewBeforeDays": 397 }""")]
    [InlineData("""{ "validityDays": 1 }""")]
    [InlineData(
        """{ "dnsNames": ["app.example.com", "*.apps.example.com"], "ipAddresses": ["203.0.113.7", "2001:db8::7"], "includeClusterIP": true, "rotationToken": 7 }"""
    )]
    [InlineData("""{ "mode": "existing", "existingSecret": "a.secret-1" }""")]
    public void What_works_is_accepted(string group) => Given.Accepted($"{{ \"certificate\": {group} }}");

    [Fact]
    public void A_private_key_is_in_no_fault_and_in_no_text_of_the_settings()
    {
        var (settings, faults) = Given.Json(
            """{ "certificate": { "mode": "ca", "certificatePem": "the certificate", "privateKeyPem": "the private key" } }"""
        );

        faults.Count.ShouldBe(2);
        string.Join('\n', faults).ShouldNotContain("the ");
        settings.ToString().ShouldNotContain("the private key");
    }

    [Theory]
    [InlineData(90, null, 2160, 720)]
    [InlineData(1, null, 24, 8)]
    [InlineData(398, 397, 9552, 9528)]
    public void A_certificate_is_renewed_in_its_last_third_unless_told_otherwise(
        int validityDays,
        int? renewBeforeDays,
        int validityHours,
        int renewalHours
    )
    {
        var lifetime = Infra.Certificates.Lifetime.Of(
            new() { ValidityDays = validityDays, RenewBeforeDays = renewBeforeDays },
            Infra.Settings.Profile.Standard
        );
        lifetime.ValidityHours.ShouldBe(validityHours);
        lifetime.RenewalHours.ShouldBe(renewalHours);
    }
}
