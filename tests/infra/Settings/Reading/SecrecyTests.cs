using System.Text.Json;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Infra.Tests.Settings.Reading;

public sealed class SecrecyTests : IDisposable
{
    private const string Key = "-----BEGIN PRIVATE KEY-----\nhush\n-----END PRIVATE KEY-----\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The faults of settings as the engine hands them over.</summary>
    /// <param name="groups">The groups, decrypted.</param>
    /// <param name="secretGroups">Those in which something was encrypted.</param>
    /// <param name="file">The stack's file; null for none.</param>
    private IReadOnlyList<Fault> Faults(object groups, string[] secretGroups, string? file = null)
    {
        var path = Path.Combine(_folder.FullName, "Pulumi.dev.yaml");
        if (file is not null)
        {
            File.WriteAllText(path, file);
        }

        var (settings, _) = SettingsReader.Read(
            JsonSerializer
                .SerializeToElement(groups)
                .EnumerateObject()
                .Select(group => KeyValuePair.Create(group.Name, group.Value.GetRawText()))
        );
        return [.. Secrecy.Faults(settings, secretGroups, StackFile.At(path))];
    }

    private static object Pair(string certificatePem = "public") =>
        new
        {
            certificate = new
            {
                mode = "provided",
                certificatePem,
                privateKeyPem = Key,
            },
        };

    [Fact]
    public void A_private_key_in_clear_is_refused_with_the_command_that_encrypts_it() =>
        Faults(Pair(), [])
            .ShouldHaveSingleItem()
            .ToString()
            .ShouldBe(
                "certificate.privateKeyPem is in clear; allowed: a secret setting, which Pulumi keeps encrypted; "
                    + "pulumi config set --path certificate.privateKeyPem --secret < FILE, and a new key where others could read this one"
            );

    [Fact]
    public void A_private_key_that_is_a_secret_is_accepted_and_its_certificate_need_be_none()
    {
        Faults(Pair(), ["certificate"]).ShouldBeEmpty();
        Faults(Pair(), ["certificate"], "config: {certificate: {privateKeyPem: {secure: v1:x}, certificatePem: public}}").ShouldBeEmpty();
    }

    [Fact]
    public void A_private_key_in_clear_is_seen_beside_a_certificate_that_is_a_secret() =>
        Faults(
                Pair(),
                ["certificate"],
                $"config:\n  certificate:\n    certificatePem: {{secure: v1:x}}\n    privateKeyPem: |\n      {Key.Trim().Replace("\n", "\n      ", StringComparison.Ordinal)}\n"
            )
            .Select(fault => fault.Key)
            .ShouldBe(["certificate.privateKeyPem"]);

    [Fact]
    public void A_private_key_among_certificates_is_no_less_one() =>
        Faults(new { certificate = new { certificatePem = $"public\n{Key}" } }, [])
            .ShouldHaveSingleItem()
            .Key.ShouldBe("certificate.certificatePem");

    [Theory]
    [InlineData("users:\n- user:\n    client-key-data: aHVzaA==\n", true)]
    [InlineData("users:\n- user:\n    token: hush\n", true)]
    [InlineData("""{"users": [{"user": {"password": "hush"}}]}""", true)]
    [InlineData("users:\n- user:\n    auth-provider:\n      config:\n        id-token: hush\n", true)]
    [InlineData("users:\n- user:\n    tokenFile: /var/run/token\n    exec: {command: aws}\n", false)]
    [InlineData("users:\n- user: {token: }\n", false)]
    [InlineData("/home/me/.kube/config", false)]
    public void A_kubeconfig_with_credentials_must_be_a_secret(string kubeconfig, bool refused)
    {
        var faults = Faults(new { cluster = new { kubeconfig } }, []);

        faults.Select(fault => fault.Key).ShouldBe(refused ? ["cluster.kubeconfig"] : []);
        string.Concat(faults).ShouldNotContain("hush");
    }

    [Fact]
    public void A_secret_where_nothing_is_kept_secret_is_refused_by_its_key() =>
        Faults(
                new { app = new { annotations = new Dictionary<string, string> { ["note"] = "hush" } } },
                ["app"],
                "config:\n  app:\n    annotations:\n      note:\n        secure: v1:x\n"
            )
            .ShouldHaveSingleItem()
            .ToString()
            .ShouldBe(
                "app.annotations.note is given with --secret; "
                    + "allowed: plain values: the cluster and Pulumi's state have them in clear; "
                    + "pulumi config set --path app.annotations.note VALUE --plaintext"
            );

    [Theory]
    [InlineData("app")]
    [InlineData("service")]
    [InlineData("nginx")]
    [InlineData("certificate")]
    [InlineData("cluster")]
    public void Where_the_file_does_not_say_which_it_is_the_group_is_told(string group) =>
        Faults(new { }, [group]).ShouldHaveSingleItem().Key.ShouldBe(group);

    [Fact]
    public void A_rotation_token_is_no_secret_beside_a_key_that_is_one() =>
        Faults(
                Pair(),
                ["certificate"],
                "config: {certificate: {rotationToken: {secure: v1:a}, privateKeyPem: {secure: v1:b}, certificatePem: {secure: v1:c}}}"
            )
            .Select(fault => fault.Key)
            .ShouldBe(["certificate.rotationToken"]);

    [Fact]
    public void A_group_that_is_a_secret_as_a_whole_may_hold_one()
    {
        Faults(Pair(), ["certificate"], "config: {certificate: {secure: v1:x}}").ShouldBeEmpty();
        Faults(new { }, ["service"], "config: {service: {secure: v1:x}}").ShouldHaveSingleItem().Key.ShouldBe("service");
    }

    [Fact]
    public void Groups_of_others_are_not_ours() => Faults(new { }, ["other"]).ShouldBeEmpty();
}
