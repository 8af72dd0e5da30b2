using KubeExpose.Infra.Settings;
using Pulumi.Kubernetes.Types.Inputs.Autoscaling.V2;

namespace KubeExpose.Infra.Workload;

/// <summary>How the number of pods follows their CPU use.</summary>
internal static class Autoscaler
{
    /// <summary>The autoscaler of a Deployment.</summary>
    internal static HorizontalPodAutoscalerSpecArgs For(AutoscalerSettings settings, string deployment) =>
        new()
        {
            ScaleTargetRef = new CrossVersionObjectReferenceArgs
            {
                ApiVersion = "apps/v1",
                Kind = "Deployment",
                Name = deployment,
            },
            MinReplicas = settings.MinReplicas,
            MaxReplicas = settings.MaxReplicas,
            Metrics =
            [
                new MetricSpecArgs
                {
                    Type = "Resource",
                    Resource = new ResourceMetricSourceArgs
                    {
                        Name = "cpu",
                        Target = new MetricTargetArgs { Type = "Utilization", AverageUtilization = settings.CpuPercent },
                    },
                },
            ],
        };
}
