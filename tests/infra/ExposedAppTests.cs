using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Tests.Recording;
using Pulumi;
using Pulumi.Utilities;

namespace KubeExpose.Infra.Tests;

[Collection(StackCollection.Name)]
public sealed class ExposedAppTests
{
    [Fact]
    public async Task The_smallest_stack_has_everything_that_serves()
    {
        var stack = await Recorded.Of("{}");

        stack
            .Objects.Select(one => one.Kind)
            .Distinct()
            .ShouldBe(
                ["ConfigMap", "Deployment", "Job", "NetworkPolicy", "Pod", "PodDisruptionBudget", "Secret", "Service", "ServiceAccount"],
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task Labels_of_ones_own_are_on_every_object_and_in_no_selector()
    {
        var stack = await Recorded.Of("""{ "app": { "version": "1.2.3", "classification": "internal", "labels": { "team": "web" } } }""");

        foreach (var one in stack.Objects)
        {
            var labels = StrictApi.Read(one.Kind, one.Json).Metadata.Labels;
            new[] { "team", "environment", "classification", "app.kubernetes.io/version" }
                .Select(labels.ContainsKey)
                .ShouldAllBe(there => there, $"{one.Kind} {one.Name}");
            labels["environment"].ShouldBe("dev");
        }

        (await Recorded.Of("{}")).Objects.Select(Selectors).ShouldBe(stack.Objects.Select(Selectors));
    }

    [Fact]
    public async Task Applications_of_one_program_have_nothing_in_common()
    {
        var one = new StackSettings
        {
            App = new()
            {
                Name = "shop",
                Namespace = "both",
                CreateNamespace = true,
            },
            Certificate = new() { Mode = CertificateMode.Ca },
        };

        // a URN that is there twice ends the program
        var resources = await Deployment.TestAsync(
            new FakeCluster(),
            new() { IsPreview = false },
            () =>
            {
                _ = new ExposedApp(one);
                _ = new ExposedApp(one with { App = one.App with { Name = "shop-ca" } });
            }
        );

        var urns = await Task.WhenAll(resources.Select(resource => OutputUtilities.GetValueAsync(resource.Urn)));
        urns.ShouldBeUnique();
    }

    [Fact]
    public async Task A_program_that_gives_an_application_wrong_settings_is_told_all_that_is_wrong()
    {
        var wrong = new StackSettings
        {
            App = new() { Name = "No" },
            Workload = new() { Replicas = -1 },
        };

        var told = await Should.ThrowAsync<RunException>(() =>
            Deployment.TestAsync(
                new FakeCluster(),
                new() { IsPreview = false },
                () =>
                {
                    _ = new ExposedApp(wrong);
                }
            )
        );

        told.Message.ShouldContain("No:app.name");
        told.Message.ShouldContain("workload.replicas");
    }

    [Theory]
    [InlineData("2099-01-01T00:00:00Z", true)]
    [InlineData("2026-01-01T00:00:00Z", false)]
    public async Task The_host_names_of_a_route_that_is_gone_stay_in_the_certificate_until_it_is_due(string renewFrom, bool stay)
    {
        var cluster = new FakeCluster
        {
            LastOutputs = new Dictionary<string, object>
            {
                ["certificateRenewFrom"] = renewFrom,
                ["routeHostnames"] = new[] { "shop.example.com" },
            },
        };

        var stack = await Recorded.Of("{}", cluster);

        stack.Declared.Single(one => one.Name == "certificate").Json.Contains("shop.example.com", StringComparison.Ordinal).ShouldBe(stay);
        stack.Outputs["routeHostnames"].ShouldBe(stay ? new[] { "shop.example.com" } : null);
        ((IEnumerable<string>)stack.Outputs["urls"]!).ShouldNotContain(url => url.Contains("shop.example.com", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_output_is_there()
    {
        // and a route was there before
        var cluster = new FakeCluster
        {
            LastOutputs = new Dictionary<string, object> { ["routeHostnames"] = new[] { "shop.example.com" } },
        };
        var outputs = (await Recorded.Of(Stacks.Dev, cluster)).Outputs;

        outputs.Keys.ShouldBe(
            [
                "serviceName",
                "dnsName",
                "clusterIP",
                "clusterIPs",
                "externalAddresses",
                "ports",
                "nodePorts",
                "urls",
                "curlCommand",
                "kubectlExecCommand",
                "caCertificatePem",
                "certificateNotAfter",
                "certificateRenewFrom",
                "routeHostnames",
                "certificateFingerprint",
                "resourceNames",
            ],
            ignoreOrder: true
        );
        outputs.Values.ShouldAllBe(value => value != null);
        PlainJson
            .Of(outputs["resourceNames"])
            .ShouldBe(
                """{"ConfigMap":"my-nginx-nginx-1a2b3c4d","Deployment":"my-nginx","Namespace":"kube-expose-dev","Pod":"my-nginx-curl-1a2b3c4d","Secret":"my-nginx-tls-1a2b3c4d","Service":"my-nginx"}"""
            );
    }

    [Theory]
    [InlineData("dev", "dev")]
    [InlineData("_staging.", "staging")]
    [InlineData(
        "a234567890123456789012345678901234567890123456789012345678901234567890",
        "a23456789012345678901234567890123456789012345678901234567890123"
    )]
    public void A_stack_of_any_name_is_a_label(string stack, string label) =>
        StandardLabels.For(new(), Profile.Standard, stack)["environment"].ShouldBe(label);

    private static string Selectors(Declared one) =>
        one.Kind switch
        {
            "Service" or "Deployment" or "PodDisruptionBudget" => PlainJson.Of(
                ((IReadOnlyDictionary<string, object>)one.Inputs["spec"])["selector"]
            ),
            "NetworkPolicy" => PlainJson.Of(((IReadOnlyDictionary<string, object>)one.Inputs["spec"])["podSelector"]),
            _ => "",
        };
}
