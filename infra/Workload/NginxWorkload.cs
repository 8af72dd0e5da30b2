using System.Collections.Immutable;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace KubeExpose.Infra.Workload;

/// <summary>The Deployment whose pods serve, and what keeps it safe.</summary>
internal static class NginxWorkload
{
    /// <summary>Declares the Deployment and what goes with it; returns the Deployment, ready when all its pods are.</summary>
    /// <param name="volumes">What the pods mount.</param>
    internal static Deployment Declare(StackSettings settings, NginxVolumes volumes, Place place)
    {
        var name = place.App.Name;
        var selector = StandardLabels.Selector(name);
        var container = NginxContainer.For(
            settings.Workload,
            Images.Nginx(settings),
            ContainerPorts.For(settings.App.Profile),
            volumes.Mounts
        );
        var template = new PodTemplateSpecArgs
        {
            Metadata = place.Template(selector),
            Spec = NginxPod.For(settings, container, volumes.Volumes, selector),
        };

        var deployment = new Deployment(
            name,
            new()
            {
                Metadata = place.Metadata(name, selector, RolloutOptions.Annotations(settings.Workload)),
                Spec = Spec(settings.Workload, template, selector),
            },
            RolloutOptions.For(settings.Workload, place)
        );
        if (settings.Workload.LeastReplicas > 1)
        {
            _ = new Pulumi.Kubernetes.Policy.V1.PodDisruptionBudget(
                name,
                new() { Metadata = place.Metadata(name), Spec = DisruptionBudget.For(selector) },
                place.Options()
            );
        }

        if (settings.Workload.Autoscaler is { } autoscaler)
        {
            _ = new Pulumi.Kubernetes.Autoscaling.V2.HorizontalPodAutoscaler(
                name,
                new() { Metadata = place.Metadata(name), Spec = Autoscaler.For(autoscaler, name) },
                place.After(deployment).Options()
            );
        }

        if (settings.Network.Policy)
        {
            _ = new Pulumi.Kubernetes.Networking.V1.NetworkPolicy(
                name,
                new() { Metadata = place.Metadata(name), Spec = TrafficPolicy.For(settings.Network, selector) },
                place.Options()
            );
        }

        return deployment;
    }

    private static DeploymentSpecArgs Spec(
        WorkloadSettings workload,
        PodTemplateSpecArgs template,
        ImmutableDictionary<string, string> selector
    ) =>
        new()
        {
            Replicas = workload.LeastReplicas,
            Selector = new LabelSelectorArgs { MatchLabels = selector },
            Template = template,
            Strategy = new DeploymentStrategyArgs
            {
                Type = "RollingUpdate",
                RollingUpdate = new RollingUpdateDeploymentArgs { MaxSurge = "25%", MaxUnavailable = 0 },
            },
            ProgressDeadlineSeconds = workload.ProgressDeadlineSeconds,
            // what an older one mounts is gone: the way back is to deploy the settings of before
            RevisionHistoryLimit = 1,
        };
}
