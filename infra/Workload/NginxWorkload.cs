using System.Collections.Immutable;
using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Objects;
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
    /// <param name="settings">What was asked for.</param>
    /// <param name="nginx">What the pods mount.</param>
    /// <param name="scope">Where the objects go.</param>
    internal static Deployment Declare(StackSettings settings, NginxConfiguration nginx, DeclarationScope scope)
    {
        var name = scope.App.Name;
        var selector = PodLabels.Serving(name);
        var template = new PodTemplateSpecArgs
        {
            Metadata = scope.Template(
                selector.AddRange(PodLabels.Guarded(settings)).AddRange(settings.Workload.PodLabels),
                settings.Workload.PodAnnotations
            ),
            Spec = NginxPod.For(settings, nginx.Mounts, selector),
        };

        var deployment = new Deployment(
            name,
            new() { Metadata = scope.Metadata(name, selector), Spec = Spec(settings.Workload, template, selector) },
            RolloutOptions.For(settings.Workload, scope)
        );
        if (settings.Workload.LeastReplicas > 1)
        {
            _ = new Pulumi.Kubernetes.Policy.V1.PodDisruptionBudget(
                name,
                new() { Metadata = scope.Metadata(name), Spec = DisruptionBudget.For(selector) },
                scope.Options(name)
            );
        }

        if (settings.Workload.Autoscaler is { } autoscaler)
        {
            _ = new Pulumi.Kubernetes.Autoscaling.V2.HorizontalPodAutoscaler(
                name,
                new() { Metadata = scope.Metadata(name), Spec = Autoscaler.For(autoscaler, name) },
                scope.After(deployment).Options(name)
            );
        }

        if (settings.Network.Policy)
        {
            _ = new Pulumi.Kubernetes.Networking.V1.NetworkPolicy(
                name,
                new() { Metadata = scope.Metadata(name), Spec = TrafficPolicy.For(settings, name) },
                scope.Options(name)
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
            // what an older one mounts is gone, so kubectl could not go back to it: the way back is to deploy the settings of before
            RevisionHistoryLimit = 0,
        };
}
