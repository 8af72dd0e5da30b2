using Pulumi.Kubernetes;
using Pulumi.Kubernetes.Types.Inputs.Provider;

namespace KubeExpose.Sdk.Tests;

/// <summary>What the provider is told, by the program and by the environment.</summary>
public sealed class KubernetesProviderTests : EngineTest
{
    [Fact]
    public async Task What_is_no_text_goes_as_JSON_text()
    {
        var args = await ArgsAsync([]);
        args.Context = "lab";
        args.KubeConfig = null;
        args.EnableServerSideApply = true;
        args.UpsertExistingObjects = false;
        args.KubeClientSettings = new KubeClientSettingsArgs { Burst = 5, Qps = 2.5 };
        args.HelmReleaseSettings = new HelmReleaseSettingsArgs { Driver = "memory" };
        await Engine.UpAsync(() => _ = new Provider("a", args));

        Engine
            .Inputs("a")
            .ShouldBe(
                """
                {"context":"lab","enableServerSideApply":"true","helmReleaseSettings":"{ \"driver\": \"memory\" }","kubeClientSettings":"{ \"burst\": 5, \"qps\": 2.5 }","upsertExistingObjects":"false"}
                """
            );
        Engine["a"].Type.ShouldBe("pulumi:providers:kubernetes");
        Engine["a"].Version.ShouldBe("4.32.0");
    }

    [Fact]
    public async Task The_environment_fills_what_the_program_leaves_out()
    {
        var args = await ArgsAsync(
            new()
            {
                ["KUBECONFIG"] = "/srv/kubeconfig",
                ["PULUMI_K8S_DELETE_UNREACHABLE"] = "true",
                ["PULUMI_K8S_ENABLE_CONFIGMAP_MUTABLE"] = "1",
                ["PULUMI_K8S_ENABLE_PATCH_FORCE"] = "t",
                ["PULUMI_K8S_ENABLE_SECRET_MUTABLE"] = "TRUE",
                ["PULUMI_K8S_ENABLE_SERVER_SIDE_APPLY"] = "False",
                ["PULUMI_K8S_SKIP_UPDATE_UNREACHABLE"] = "0",
                ["PULUMI_K8S_SUPPRESS_DEPRECATION_WARNINGS"] = "F",
                ["PULUMI_K8S_SUPPRESS_HELM_HOOK_WARNINGS"] = "false",
                ["PULUMI_K8S_UPSERT_EXISTING_OBJECTS"] = "T",
            }
        );
        await Engine.UpAsync(() => _ = new Provider("a", args));

        Engine
            .Inputs("a")
            .ShouldBe(
                """
                {"deleteUnreachable":"true","enableConfigMapMutable":"true","enablePatchForce":"true","enableSecretMutable":"true","enableServerSideApply":"false","kubeconfig":"/srv/kubeconfig","skipUpdateUnreachable":"false","suppressDeprecationWarnings":"false","suppressHelmHookWarnings":"false","upsertExistingObjects":"true"}
                """
            );
    }

    [Fact]
    public async Task The_environment_fills_nested_settings_that_the_program_begins()
    {
        var settings = await ProgramEnvironment.Start(
            new Dictionary<string, string>
            {
                ["PULUMI_K8S_CLIENT_BURST"] = "7",
                ["PULUMI_K8S_CLIENT_QPS"] = "1.5",
                ["PULUMI_K8S_CLIENT_TIMEOUT"] = "30",
                ["PULUMI_K8S_HELM_DRIVER"] = "sql",
            },
            () => Task.FromResult((Client: new KubeClientSettingsArgs { Burst = 9 }, Helm: new HelmReleaseSettingsArgs()))
        );
        await Engine.UpAsync(() =>
            _ = new Provider(
                "a",
                new()
                {
                    KubeConfig = null,
                    KubeClientSettings = settings.Client,
                    HelmReleaseSettings = settings.Helm,
                }
            )
        );

        Engine
            .Inputs("a")
            .ShouldBe(
                """
                {"helmReleaseSettings":"{ \"driver\": \"sql\" }","kubeClientSettings":"{ \"burst\": 9, \"qps\": 1.5, \"timeout\": 30 }"}
                """
            );
    }

    [Fact]
    public async Task A_program_that_wants_no_kubeconfig_gets_none()
    {
        var args = await ArgsAsync(new() { ["KUBECONFIG"] = "/srv/kubeconfig" });
        args.KubeConfig = null;
        await Engine.UpAsync(() => _ = new Provider("a", args));

        Engine.Inputs("a").ShouldBe("{}");
    }

    [Fact]
    public async Task What_the_environment_says_unreadably_is_left_out()
    {
        var args = await ArgsAsync(new() { ["PULUMI_K8S_DELETE_UNREACHABLE"] = "yes", ["PULUMI_K8S_UPSERT_EXISTING_OBJECTS"] = "" });
        args.KubeConfig = null;
        await Engine.UpAsync(() => _ = new Provider("a", args));

        Engine.Inputs("a").ShouldBe("{}");
    }

    private static Task<ProviderArgs> ArgsAsync(Dictionary<string, string> environment) =>
        ProgramEnvironment.Start(environment, () => Task.FromResult(new ProviderArgs()));
}
