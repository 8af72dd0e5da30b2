using System.Collections.Immutable;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Infra.Tests.Settings.Reading;

public sealed class SettingsReaderTests
{
    [Fact]
    public void An_empty_stack_file_is_enough()
    {
        var settings = Given.Accepted("{}");

        settings.App.Name.ShouldBe("my-nginx");
        settings.Service.Type.ShouldBe(ServiceType.ClusterIP);
        settings.Workload.Replicas.ShouldBe(2);
    }

    [Fact]
    public void Every_kind_of_value_is_read()
    {
        var settings = Given.Accepted(
            """
            {
              "app": { "name": "shop", "enableServiceLinks": false, "labels": { "team": "web" } },
              "service": { "type": "NodePort", "httpsNodePort": 30443, "nodeAddresses": ["10.0.0.1"], "externalTrafficPolicy": "Local" },
              "workload": { "autoscaler": { "maxReplicas": 5 } },
              "network": { "allowFrom": [{ "namespace": "web" }, { "cidr": "10.0.0.0/8" }] }
            }
            """
        );

        settings.App.Name.ShouldBe("shop");
        settings.App.EnableServiceLinks.ShouldBeFalse();
        settings.App.Labels.ShouldHaveSingleItem().ShouldBe(KeyValuePair.Create("team", "web"));
        settings.Service.Type.ShouldBe(ServiceType.NodePort);
        settings.Service.HttpsNodePort.ShouldBe(30443);
        settings.Service.NodeAddresses.ShouldBe(["10.0.0.1"]);
        settings.Service.ExternalTrafficPolicy.ShouldBe(ExternalTrafficPolicy.Local);
        settings.Workload.Autoscaler!.MaxReplicas.ShouldBe(5);
        settings.Network.AllowFrom.Select(peer => peer.Cidr ?? peer.Namespace).ShouldBe(["web", "10.0.0.0/8"]);
    }

    [Theory, MemberData(nameof(EveryList))]
    public void Every_list_is_read(string key) => Given.One(key, "[]").Faults.ShouldBeEmpty();

    [Theory]
    [InlineData("app.version", "2", "2")]
    [InlineData("app.version", "\"1.10\"", "1.10")]
    [InlineData("app.version", "true", "true")]
    public void A_text_may_look_like_a_number_or_boolean(string key, string value, string expected) =>
        Given.One(key, value).Settings.App.Version.ShouldBe(expected);

    [Fact]
    public void A_number_may_come_as_text() => Given.One("workload.replicas", "\"3\"").Settings.Workload.Replicas.ShouldBe(3);

    [Fact]
    public void A_boolean_may_come_as_text() =>
        Given.One("verification.curlPod", "\"false\"").Settings.Verification.CurlPod.ShouldBeFalse();

    [Fact]
    public void A_key_with_dots_that_was_not_quoted_is_told_how_to_be() =>
        Given
            .One("service.annotations", """{ "example": { "com/of": { "x": "1" } } }""")
            .Faults.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe(
                "service.annotations.example is an object; allowed: text; quote a key that has dots: "
                    + "pulumi config rm --path service.annotations.example && pulumi config set --path 'service.annotations[\"example.com/of.x\"]' VALUE"
            );

    [Theory]
    [InlineData("service", "externalTrafficPolicy", "\"Local\"", "service.externalTrafficPolicy is Local;")]
    [InlineData("app", "createNamespace", "true", "app.createNamespace is true;")]
    [InlineData("workload", "image", "\"nginx\"", "workload.image is nginx;")]
    public void A_fault_shows_the_value_as_it_was_written(string group, string key, string value, string start) =>
        Given.One($"{group}.{key}", value).Faults.ShouldHaveSingleItem().ToString().ShouldStartWith(start);

    [Fact]
    public void Null_is_not_set()
    {
        var (settings, faults) = Given.One("workload.replicas", "null");

        faults.ShouldBeEmpty();
        settings.Workload.Replicas.ShouldBe(2);
    }

    [Theory]
    [InlineData("service.typ", "\"NodePort\"", "service.typ", "did you mean service.type?")]
    [InlineData("service.Type", "\"NodePort\"", "service.Type", "did you mean service.type?")]
    [InlineData("service.replicas", "3", "service.replicas", "did you mean workload.replicas?")]
    [InlineData("workload.autoscaler.min", "3", "workload.autoscaler.min", "did you mean")]
    [InlineData("servise", "{}", "servise", "did you mean service?")]
    [InlineData("nginx.redirectToHttps", "true", "nginx.redirectToHttps", "set service.http redirect")]
    [InlineData("app.zzzzzzzz", "1", "app.zzzzzzzz", "remove it")]
    [InlineData("service.externalIPs", "[]", "service.externalIPs", "use service.type LoadBalancer, or NodePort")]
    [InlineData("service.loadBalancerIP", "\"192.0.2.1\"", "service.loadBalancerIP", "annotation in service.annotations")]
    [InlineData("service.clusterIP", "\"None\"", "service.clusterIP", "service.type Headless")]
    public void An_unknown_key_is_told_the_nearest_known_one(string key, string value, string faulty, string remedy)
    {
        var fault = Given.One(key, value).Faults.ShouldHaveSingleItem();

        fault.Key.ShouldBe(faulty);
        fault.ToString().ShouldContain(remedy);
    }

    [Fact]
    public void Of_a_group_that_is_there_twice_the_later_wins_key_by_key()
    {
        var (settings, _) = SettingsReader.Read([
            new("service", """{ "type": "NodePort", "httpPort": 80 }"""),
            new("service", """{ "httpPort": 81 }"""),
        ]);

        settings.Service.ShouldSatisfyAllConditions(
            service => service.Type.ShouldBe(ServiceType.NodePort),
            service => service.HttpPort.ShouldBe(81)
        );
    }

    [Fact]
    public void A_key_set_without_path_is_told_how_to_set_it() =>
        SettingsReader
            .Read([KeyValuePair.Create("service.type", "NodePort")])
            .Faults.ShouldHaveSingleItem()
            .ToString()
            .ShouldContain("pulumi config set --path service.type VALUE");

    [Theory]
    [InlineData("service", "\"NodePort\"")]
    [InlineData("workload.replicas", "2.5")]
    [InlineData("workload.replicas", "99999999999")]
    [InlineData("workload.replicas", "[2]")]
    [InlineData("verification.curlPod", "\"yes\"")]
    [InlineData("app.name", "{}")]
    [InlineData("app.labels", "[]")]
    [InlineData("service.type", "1")]
    [InlineData("service.addresses", "\"192.0.2.1\"")]
    public void A_value_of_another_type_is_a_fault_of_its_key(string key, string value) =>
        Given.One(key, value).Faults.ShouldHaveSingleItem().Key.ShouldBe(key);

    [Fact]
    public void A_fault_in_a_list_names_the_entry() =>
        Given.One("service.addresses", """["192.0.2.1", {}]""").Faults.ShouldHaveSingleItem().Key.ShouldBe("service.addresses[1]");

    [Fact]
    public void A_mistyped_choice_is_told_the_right_one_and_nothing_else()
    {
        var (_, faults) = Given.Json("""{ "service": { "type": "nodeport", "httpNodePort": 30080 } }""");

        faults
            .ShouldHaveSingleItem()
            .ToString()
            .ShouldBe(
                "service.type is nodeport; allowed: ClusterIP, Headless, NodePort, LoadBalancer, ExternalName; did you mean NodePort?"
            );
    }

    [Fact]
    public void All_faults_come_at_once()
    {
        var (_, faults) = Given.Json(
            """
            { "service": { "typ": "NodePort", "httpPort": 0 }, "workload": { "replicas": -1, "cpuLimit": "much" }, "ap": {} }
            """
        );

        faults
            .Select(fault => fault.Key)
            .ShouldBe(["ap", "service.typ", "service.httpPort", "workload.replicas", "workload.cpuLimit"], ignoreOrder: true);
    }

    [Fact]
    public void A_secret_is_never_shown()
    {
        var (_, faults) = Given.Json(
            """
            { "certificate": { "mode": "provided", "privateKeyPem": ["hush"], "privateKeyPm": "hush", "certificatePem": { "pem": "hush" } }, "cluster": { "kubeconfig": ["hush"] } }
            """
        );

        faults.ShouldNotBeEmpty();
        faults.ShouldAllBe(fault => !fault.ToString().Contains("hush", StringComparison.Ordinal));
    }

    public static TheoryData<string> EveryList() =>
        [
            .. from setting in SettingKeys.Of(typeof(StackSettings))
            from key in SettingKeys.Of(setting.Value.PropertyType)
            where key.Value.PropertyType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            select $"{setting.Key}.{key.Key}",
        ];
}
