using System.Collections.Immutable;
using Pulumi.Kubernetes.Types.Inputs.Batch.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace KubeExpose.Infra.Objects;

/// <summary>
/// A Job that runs once: one that fails ends the update at once with its container's last words, where a Pod would hold it up for two or
/// three times its timeout.
/// </summary>
internal static class SingleRun
{
    private static readonly ImmutableDictionary<string, string> InBackground = ImmutableDictionary<string, string>.Empty.Add(
        "pulumi.com/deletionPropagationPolicy",
        "background"
    );

    /// <summary>The Job's metadata: nobody waits for its pods to be gone as well, which takes the cluster two seconds.</summary>
    /// <param name="scope">Where the object goes.</param>
    internal static ObjectMetaArgs Metadata(DeclarationScope scope) => scope.Metadata(annotations: InBackground);

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
