using System.Collections.Frozen;
using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Tutorial;
using KubeExpose.Infra.Verification;
using KubeExpose.Infra.Workload;
using Pulumi.Kubernetes.Apps.V1;

namespace KubeExpose.Infra;

/// <summary>What a profile builds: the parts of which each has its own form.</summary>
/// <param name="Configure">Declares what nginx is given; of the settings, the project's folder and the certificate.</param>
/// <param name="Deploy">Declares the pods that serve.</param>
/// <param name="Ask">Declares the pod with curl; the certificate is null where there is nothing of this stack to reach.</param>
internal sealed record Blueprint(
    Func<StackSettings, string, ServingCertificate, DeclarationScope, NginxConfiguration> Configure,
    Func<StackSettings, NginxConfiguration, DeclarationScope, Deployment> Deploy,
    Func<StackSettings, ServingCertificate?, DeclarationScope, CurlClient> Ask
)
{
    private static readonly FrozenDictionary<AppProfile, Blueprint> All = new Dictionary<AppProfile, Blueprint>
    {
        [AppProfile.Standard] = new(NginxConfiguration.Declare, NginxWorkload.Declare, CurlPod.Declare),
        [AppProfile.Tutorial] = new(TutorialConfiguration.Declare, TutorialWorkload.Declare, TutorialCurl.Declare),
    }.ToFrozenDictionary();

    /// <summary>The blueprint of a profile.</summary>
    internal static Blueprint Of(AppProfile profile) => All[profile];
}
