using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Batch.V1;

namespace KubeExpose.Infra.Verification;

/// <summary>What proves each release, and keeps to itself.</summary>
internal static class Proof
{
    /// <summary>Declares the Job, and the policy of all pods that ask; returns the Job, null where nothing is proven.</summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="service">The Service.</param>
    /// <param name="certificate">What has to be served; null when there is nothing of this stack to reach.</param>
    /// <param name="release">The id of this release; null when there is nothing of this stack to reach.</param>
    /// <param name="edge">Where clients come in by a route; null where there is none.</param>
    /// <param name="asking">Where the policy goes.</param>
    /// <param name="proving">Where the Job goes.</param>
    internal static Job? Declare(
        StackSettings settings,
        ExposedService service,
        ServingCertificate? certificate,
        Output<string>? release,
        Output<Edge>? edge,
        DeclarationScope asking,
        DeclarationScope proving
    )
    {
        if (settings.HasPolicies && (settings.IsProven || settings.Verification.CurlPod))
        {
            AskingPolicy.Declare(settings, edge, asking);
        }

        return settings.IsProven
            ? ProofJob.Declare(settings, service, certificate, settings.Profile.AnswersRelease ? release : null, edge, proving)
            : null;
    }
}
