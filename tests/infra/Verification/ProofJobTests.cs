using k8s.Models;
using KubeExpose.Infra.Tests.Recording;

namespace KubeExpose.Infra.Tests.Verification;

[Collection(StackCollection.Name)]
public sealed class ProofJobTests
{
    [Theory]
    [InlineData("""{ "service": { "type": "NodePort" } }""", true)]
    [InlineData("""{ "service": { "sessionAffinity": "ClientIP" } }""", true)]
    [InlineData("""{ "service": { "annotations": { "example.com/a": "b" } } }""", true)]
    [InlineData("""{ "service": { "timeoutSeconds": 60 } }""", false)]
    [InlineData("""{ "workload": { "progressDeadlineSeconds": 120 } }""", false)]
    public async Task Whatever_changes_the_Service_is_proven_anew(string settings, bool isNew) =>
        (Template(await Recorded.Of(settings)) != Template(await Recorded.Of("{}"))).ShouldBe(isNew);

    [Theory]
    [InlineData("{}", "my-nginx my-nginx.default my-nginx.default.svc my-nginx.default.svc.cluster.local")]
    [InlineData(
        """{ "certificate": { "dnsNames": ["shop.example.com", "*.example.com"], "ipAddresses": ["203.0.113.7"], "includeClusterIP": true } }""",
        "my-nginx my-nginx.default my-nginx.default.svc my-nginx.default.svc.cluster.local shop.example.com my-nginx.example.com 203.0.113.7 10.96.0.10"
    )]
    [InlineData(
        """{ "service": { "type": "NodePort", "nodeAddresses": ["node1.example.com", "192.0.2.1"] } }""",
        "my-nginx my-nginx.default my-nginx.default.svc my-nginx.default.svc.cluster.local node1.example.com 192.0.2.1"
    )]
    [InlineData(Stacks.ExternalName, "")]
    public async Task It_asks_by_every_name_and_address_of_the_certificate(string settings, string names) =>
        Variables(await Recorded.Of(settings))["NAMES"].ShouldBe(names);

    [Theory]
    [InlineData("{}", "MY_NGINX")]
    [InlineData("""{ "app": { "enableServiceLinks": false } }""", "")]
    [InlineData(Stacks.Headless, "")]
    [InlineData(Stacks.ExternalName, "")]
    public async Task It_looks_at_the_environment_where_the_Service_is_in_it(string settings, string prefix) =>
        Variables(await Recorded.Of(settings))["VARIABLES"].ShouldBe(prefix);

    [Theory]
    [InlineData("""{ "verification": { "enabled": false } }""")]
    [InlineData(Stacks.ScaledToZero)]
    public async Task Nothing_is_proven_where_nobody_wants_it_or_nothing_serves(string settings) =>
        (await Recorded.Of(settings)).Has("Job").ShouldBeFalse();

    private static string Template(Recorded stack) =>
        PlainJson.Of(((IReadOnlyDictionary<string, object>)stack.The("Job").Inputs["spec"])["template"]);

    private static Dictionary<string, string> Variables(Recorded stack) =>
        StrictApi
            .Read("Job", stack.The("Job").Json)
            .ShouldBeOfType<V1Job>()
            .Spec.Template.Spec.Containers.Single()
            .Env.ToDictionary(variable => variable.Name, variable => variable.Value);
}
