using System.Text.Json.Nodes;
using KubeExpose.Tools.Providers;

namespace KubeExpose.Tools.Tests.Providers;

public sealed class KubernetesProviderTests
{
    [Fact]
    public void A_name_of_ones_own_stays() => Name("""{"metadata":{"name":"my-nginx"}}""").ShouldBe("my-nginx");

    [Fact]
    public void An_automatic_name_follows_from_the_content()
    {
        var name = Name("""{"data":{"a":"1"}}""");

        name.ShouldMatch("^nginx-[0-9a-f]{8}$");
        Name("""{"data":{"a":"1"}}""").ShouldBe(name);
        Name("""{"data":{"a":"2"}}""").ShouldNotBe(name);
    }

    [Fact]
    public void A_service_has_no_id_before_it_has_an_address() =>
        Create("kubernetes:core/v1:Service", """{"metadata":{"name":"my-nginx"}}""").ContainsKey("id").ShouldBeFalse();

    [Fact]
    public void What_secrets_hold_is_masked_but_certificates()
    {
        const string Certificate = "-----BEGIN CERTIFICATE-----\nMII=\n-----END CERTIFICATE-----\n";
        var secret = new MaskedSecrets(new KubernetesProvider()).Create(
            "kubernetes:core/v1:Secret",
            "tls",
            new()
            {
                ["stringData"] = new JsonObject
                {
                    ["tls.crt"] = Certificate,
                    ["tls.key"] = "secret",
                    ["both"] = $"{Certificate}-----BEGIN PRIVATE KEY-----",
                },
                ["data"] = new JsonObject { ["ticket"] = "AAAA" },
            }
        );

        secret["stringData"]!
            .ToJsonString()
            .ShouldBe(
                new JsonObject
                {
                    ["tls.crt"] = Certificate,
                    ["tls.key"] = "[secret]",
                    ["both"] = "[secret]",
                }.ToJsonString()
            );
        secret["data"]!["ticket"]!.GetValue<string>().ShouldBe(Convert.ToBase64String("[secret]"u8));
    }

    private static string Name(string inputs) => Create("kubernetes:core/v1:ConfigMap", inputs)["metadata"]!["name"]!.GetValue<string>();

    private static JsonObject Create(string type, string inputs) =>
        new KubernetesProvider().Create(type, "nginx", JsonNode.Parse(inputs)!.AsObject());
}
