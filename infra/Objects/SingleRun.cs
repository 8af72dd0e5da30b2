using Pulumi.Kubernetes.Types.Inputs.Batch.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace KubeExpose.Infra.Objects;

/// <summary>
/// A Job that runs once: one that fails ends the update at once with its container's last words, where a Pod would hold it up for two or
/// three times its timeout.
/// </summary>
internal static class SingleRun
{
    /// <summary>The Job's spec.</summary>
    /// <param name="template">The pod, with restart policy Never.</param>
    /// <param name="seconds">The longest that it may take, its image included.</param>
    internal static JobSpecArgs Of(PodTemplateSpecArgs template, int seconds) =>
        new()
        {
            BackoffLimit = 0,
            ActiveDeadlineSeconds = seconds,
            // a node that is emptied says nothing about the application
            PodFailurePolicy = new PodFailurePolicyArgs
            {
                Rules =
                [
                    new PodFailurePolicyRuleArgs
                    {
                        Action = "Ignore",
                        OnPodConditions = [new PodFailurePolicyOnPodConditionsPatternArgs { Type = "DisruptionTarget", Status = "True" }],
                    },
                ],
            },
            Template = template,
        };
}
