using System.Text.Json.Nodes;
using KubeExpose.Tools.Providers;
using KubeExpose.Tools.Secrets;

namespace KubeExpose.Tools.Tests.Secrets;

public sealed class KeptResourcesTests
{
    private const string Certificate = "tls:index/selfSignedCert:SelfSignedCert";
    private const string Key = "tls:index/privateKey:PrivateKey";
    private const string Random = "random:index/randomId:RandomId";
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 6, 0, 0, TimeSpan.Zero);
    private static readonly JsonObject Inputs = new() { ["byteLength"] = 8.0 };

    private readonly KeptResources _first = new(GeneratedSecrets.Real(Now), Now, null, null);
    private readonly string _made;

    public KeptResourcesTests() => _made = Make(_first, Random, Inputs);

    [Fact]
    public void The_same_inputs_give_the_same_resource_again() => Make(Run(after: _first), Random, Inputs).ShouldBe(_made);

    [Fact]
    public void Other_inputs_give_another() => Make(Run(after: _first), Random, new() { ["byteLength"] = 9.0 }).ShouldNotBe(_made);

    [Fact]
    public void Another_name_gives_another() => Run(after: _first).Create(Random, "y", Inputs).ToJsonString().ShouldNotBe(_made);

    [Theory]
    [InlineData("key", false)]
    [InlineData("ca-key", true)]
    public void Another_rotation_token_gives_the_server_another_key_and_no_one_else(string name, bool stays)
    {
        var inputs = new JsonObject { ["algorithm"] = "ECDSA", ["ecdsaCurve"] = "P256" };
        var made = _first.Create(Key, name, inputs).ToJsonString();

        (Run(after: _first, token: "2").Create(Key, name, inputs).ToJsonString() == made).ShouldBe(stays);
    }

    [Theory]
    [InlineData(59, true)]
    [InlineData(60, false)]
    [InlineData(91, false)]
    public void A_certificate_stays_until_its_renewal_window(int days, bool stays)
    {
        var inputs = new JsonObject
        {
            ["allowedUses"] = new JsonArray("server_auth"),
            ["earlyRenewalHours"] = 720.0,
            ["privateKeyPem"] = GeneratedSecrets
                .Real(Now)
                .Create("tls:index/privateKey:PrivateKey", "x", new() { ["algorithm"] = "ECDSA", ["ecdsaCurve"] = "P256" })[
                "privateKeyPem"
            ]!.DeepClone(),
            ["validityPeriodHours"] = 2160.0,
        };
        var first = new KeptResources(GeneratedSecrets.Real(Now), Now, null, null);
        var made = Make(first, Certificate, inputs);

        (Make(Run(after: first, Now.AddDays(days)), Certificate, inputs) == made).ShouldBe(stays);
    }

    // as written to a file and read again
    private static KeptResources Run(KeptResources after, DateTimeOffset? at = null, string? token = null) =>
        new(GeneratedSecrets.Real(at ?? Now), at ?? Now, token, JsonNode.Parse(after.ToJson().ToJsonString())!.AsObject());

    private static string Make(KeptResources run, string type, JsonObject inputs) => run.Create(type, "x", inputs).ToJsonString();
}
