using k8s.Models;
using KubeExpose.Infra.Settings.Bounds;
using KubeExpose.Infra.Tests.Recording;

namespace KubeExpose.Infra.Tests.Linting;

/// <summary>What kube-score, kube-linter, Polaris, kubesec, Trivy and Checkov ask for, a row each.</summary>
[Collection(StackCollection.Name)]
public sealed class LinterTests
{
    private static readonly string[] Resources = ["cpu", "memory", "ephemeral-storage"];

    private static readonly Dictionary<string, Func<V1PodSpec, bool>> OfPods = new(StringComparer.Ordinal)
    {
        ["runs as non-root"] = pod => pod.SecurityContext.RunAsNonRoot is true,
        ["runs as a user above 10000"] = pod => pod.SecurityContext.RunAsUser > 10000,
        ["runs as a group above 10000"] = pod => pod.SecurityContext.RunAsGroup > 10000,
        ["has a read-only root file system"] = pod => pod.Containers.All(one => one.SecurityContext.ReadOnlyRootFilesystem is true),
        ["is not privileged"] = pod => pod.Containers.All(one => one.SecurityContext.Privileged is false),
        ["can't escalate privileges"] = pod => pod.Containers.All(one => one.SecurityContext.AllowPrivilegeEscalation is false),
        ["drops all capabilities"] = pod => pod.Containers.All(one => one.SecurityContext.Capabilities.Drop.SequenceEqual(["ALL"])),
        ["adds no capabilities"] = pod => pod.Containers.All(one => one.SecurityContext.Capabilities.Add is null),
        ["has the runtime's seccomp profile"] = pod => pod.SecurityContext.SeccompProfile.Type == "RuntimeDefault",
        ["shares no namespace with the host"] = pod => pod is { HostNetwork: null, HostPID: null, HostIPC: null },
        ["has no port of the host"] = pod => Ports(pod).All(port => port.HostPort is null),
        ["mounts nothing of the host"] = pod => Volumes(pod).All(volume => volume.HostPath is null),
        ["has no host aliases, sysctls or proc mounts"] = pod =>
            pod is { HostAliases: null, SecurityContext.Sysctls: null } && pod.Containers.All(one => one.SecurityContext.ProcMount is null),
        ["has no privileged port"] = pod => Ports(pod).All(port => port.ContainerPort >= 1024),
        ["mounts no service account token"] = pod => pod.AutomountServiceAccountToken is false,
        // the pods that ask need none: with an account that is not there yet, the provider's preview tells of a failed creation
        ["has a service account of its own"] = pod => pod.ServiceAccountName is { Length: > 0 } and not "default" || IsAsking(pod),
        ["requests CPU, memory and storage"] = pod => pod.Containers.All(one => Resources.All(one.Resources.Requests.ContainsKey)),
        ["is limited in CPU, memory and storage"] = pod => pod.Containers.All(one => Resources.All(one.Resources.Limits.ContainsKey)),
        ["has a pinned image"] = pod => pod.Containers.All(one => ImageReference.IsPinned(one.Image)),
        ["has no secret in its environment"] = pod =>
            pod.Containers.All(one => one.EnvFrom is null && (one.Env ?? []).All(variable => variable.ValueFrom is null)),
        ["limits what it writes to"] = pod => Volumes(pod).All(volume => volume.EmptyDir is null || volume.EmptyDir.SizeLimit is not null),
    };

    private static readonly Dictionary<string, Func<V1Deployment, bool>> OfDeployments = new(StringComparer.Ordinal)
    {
        ["has a readiness, a liveness and a startup probe"] = one =>
            Nginx(one) is { ReadinessProbe: not null, LivenessProbe: not null, StartupProbe: not null },
        ["lives by another probe than it is ready by"] = one =>
            (Nginx(one).LivenessProbe.HttpGet.Path, Nginx(one).LivenessProbe.HttpGet.Scheme)
            != (Nginx(one).ReadinessProbe.HttpGet.Path, Nginx(one).ReadinessProbe.HttpGet.Scheme),
        ["probes a port that it has"] = one =>
            new[] { Nginx(one).ReadinessProbe, Nginx(one).LivenessProbe, Nginx(one).StartupProbe }.All(probe =>
                Nginx(one).Ports.Any(port => port.Name == probe.HttpGet.Port.Value)
            ),
        ["has two pods or more"] = one => one.Spec.Replicas >= 2,
        ["never has a pod too few in a rollout"] = one =>
            one.Spec.Strategy is { Type: "RollingUpdate", RollingUpdate.MaxUnavailable.Value: "0" },
        ["spreads its pods over nodes and zones"] = one =>
            one.Spec.Template.Spec.TopologySpreadConstraints.Select(spread => spread.TopologyKey)
                .SequenceEqual(["kubernetes.io/hostname", "topology.kubernetes.io/zone"]),
        ["selects what its template makes"] = one => one.Spec.Selector.MatchLabels.All(one.Spec.Template.Metadata.Labels.Contains),
        ["selects by nothing that changes"] = one => one.Spec.Selector.MatchLabels.Keys.SequenceEqual(["run"]),
        ["waits before it ends, and ends in time"] = one =>
            Nginx(one).Lifecycle.PreStop.Sleep.Seconds >= 1
            && one.Spec.Template.Spec.TerminationGracePeriodSeconds > Nginx(one).Lifecycle.PreStop.Sleep.Seconds,
    };

    public static TheoryData<string> PodRows => [.. OfPods.Keys];

    public static TheoryData<string> DeploymentRows => [.. OfDeployments.Keys];

    [Theory, MemberData(nameof(PodRows))]
    public async Task Every_pod(string row)
    {
        foreach (var settings in Stacks.Hardened)
        {
            foreach (var (name, pod, _) in StrictApi.Pods(await Recorded.Of(settings)))
            {
                OfPods[row](pod).ShouldBeTrue($"{name} {row}, in {settings}");
            }
        }
    }

    [Theory, MemberData(nameof(DeploymentRows))]
    public async Task Every_deployment(string row)
    {
        foreach (var settings in Stacks.Hardened)
        {
            foreach (var deployment in StrictApi.All<V1Deployment>(await Recorded.Of(settings)))
            {
                OfDeployments[row](deployment).ShouldBeTrue($"{deployment.Metadata.Name} {row}, in {settings}");
            }
        }
    }

    [Fact]
    public async Task A_service_finds_the_pods_and_their_ports()
    {
        var stack = await Recorded.Of(Stacks.Dev);
        var (service, template) = (StrictApi.All<V1Service>(stack).Single(), StrictApi.All<V1Deployment>(stack).Single().Spec.Template);

        service.Spec.Selector.ShouldAllBe(label => template.Metadata.Labels.Contains(label));
        service
            .Spec.Ports.Select(port => port.TargetPort.Value)
            .ShouldBe(template.Spec.Containers[0].Ports.Select(port => port.Name).Except(["health"]));
    }

    [Fact]
    public async Task Nothing_but_the_pods_that_serve_is_found_by_their_label()
    {
        var stack = await Recorded.Of(Stacks.Dev);

        StrictApi
            .Pods(stack)
            .Where(one => one.Metadata.Labels["run"] == "my-nginx")
            .ShouldHaveSingleItem()
            .Pod.Containers[0]
            .Name.ShouldBe("nginx");
    }

    [Fact]
    public async Task A_disruption_budget_and_a_network_policy_find_the_pods()
    {
        var stack = await Recorded.Of(Stacks.Prod);

        StrictApi
            .All<V1PodDisruptionBudget>(stack)
            .Single()
            .Spec.ShouldSatisfyAllConditions(
                budget => budget.Selector.MatchLabels["run"].ShouldBe("my-nginx"),
                budget => budget.MaxUnavailable.Value.ShouldBe("1"),
                budget => budget.UnhealthyPodEvictionPolicy.ShouldBe("AlwaysAllow")
            );
        StrictApi
            .All<V1NetworkPolicy>(stack)
            .Select(policy => policy.Spec.PodSelector.MatchLabels["run"])
            .ShouldBe(["my-nginx", "my-nginx-curl"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_service_reaches_no_further_than_was_asked_for() =>
        StrictApi
            .All<V1Service>(await Recorded.Of("{}"))
            .Single()
            .Spec.ShouldSatisfyAllConditions(spec => spec.Type.ShouldBe("ClusterIP"), spec => spec.ExternalIPs.ShouldBeNull());

    [Theory, InlineData("dev"), InlineData("prod")]
    public async Task A_committed_stack_has_a_namespace_of_its_own(string stack) =>
        (await Recorded.Of(Repository.Settings(stack)))
            .Objects.Where(one => one.Kind != "Namespace")
            .ShouldAllBe(one => StrictApi.Read(one.Kind, one.Json).Metadata.NamespaceProperty == $"kube-expose-{stack}");

    [Fact]
    public async Task The_private_key_is_in_its_secret_alone()
    {
        var stack = await Recorded.Of(Stacks.Dev);

        stack
            .Declared.Where(one =>
                one.Json.Contains("PRIVATE KEY", StringComparison.Ordinal) && one.Kind is not ("Secret" or "SelfSignedCert")
            )
            .ShouldBeEmpty();
        stack.Outputs.Values.ShouldAllBe(value => !PlainJson.Of(value).Contains("PRIVATE KEY", StringComparison.Ordinal));
    }

    private static V1Container Nginx(V1Deployment deployment) => deployment.Spec.Template.Spec.Containers.Single();

    private static IEnumerable<V1ContainerPort> Ports(V1PodSpec pod) => pod.Containers.SelectMany(one => one.Ports ?? []);

    private static bool IsAsking(V1PodSpec pod) => pod.Containers.All(one => one.Image.Contains("curl", StringComparison.Ordinal));

    private static IEnumerable<V1Volume> Volumes(V1PodSpec pod) => pod.Volumes ?? [];
}
