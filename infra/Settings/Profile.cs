using System.Collections.Immutable;

namespace KubeExpose.Infra.Settings;

/// <summary>What follows from <see cref="AppProfile"/>: the values in which the tutorial's objects differ from ours.</summary>
internal sealed record Profile
{
    /// <summary>Hardened, ready for production.</summary>
    internal static Profile Standard { get; } = new();

    /// <summary>The tutorial's objects.</summary>
    /// <seealso href="https://kubernetes.io/docs/tutorials/services/connect-applications-service/"/>
    internal static Profile Tutorial { get; } =
        new()
        {
            // nobody asks for its health; port 80 wants root
            Ports = new(80, 443, 0) { AreNamed = false },
            Image = "docker.io/library/nginx:1.30.5-alpine",
            Algorithm = KeyAlgorithm.RSA2048,
            ValidityDays = 365,
            NamesOrganization = true,
            SecretName = "nginxsecret",
            ConfigMapName = "nginxconfigmap",
            CurlName = "curl-deployment",
            PassesPodSecurity = false,
            HasStandardLabels = false,
            HasAccount = false,
            IsGuarded = false,
            AnswersRelease = false,
            TakenLabels = ["app"],
            UnusedSettings =
            [
                "app.version",
                "app.classification",
                "service.http",
                "service.proxyProtocol",
                "route",
                "nginx",
                "site.singlePage",
                "workload.autoscaler",
                "workload.cpuRequest",
                "workload.cpuLimit",
                "workload.memoryRequest",
                "workload.memoryLimit",
                "workload.preStopSeconds",
                "workload.imagePullSecrets",
                "workload.nodeSelector",
                "workload.tolerations",
                "workload.nodeLossSeconds",
                "workload.priorityClassName",
                "workload.podLabels",
                "workload.podAnnotations",
                "workload.userNamespace",
                "workload.supplementalGroupsPolicy",
                "workload.assignedIds",
                "network.allowFrom",
                "network.allowEgress",
            ],
        };

    /// <summary>The profile of this choice.</summary>
    internal static Profile Of(AppProfile choice) => choice == AppProfile.Tutorial ? Tutorial : Standard;

    /// <summary>The ports that nginx listens on in its container: by default such as no one needs to be root for.</summary>
    internal ContainerPorts Ports { get; private init; } = new(8080, 8443, 8444);

    /// <summary>The nginx image that is used unless the settings name another.</summary>
    internal string Image { get; private init; } = "docker.io/nginxinc/nginx-unprivileged:1.30.5-alpine";

    /// <summary>The key's algorithm unless the settings choose one.</summary>
    internal KeyAlgorithm Algorithm { get; private init; } = KeyAlgorithm.P256;

    /// <summary>Days that a certificate is valid unless the settings say.</summary>
    internal int ValidityDays { get; private init; } = 90;

    /// <summary>Whether the certificate's subject has the application's name as its organization too.</summary>
    internal bool NamesOrganization { get; private init; }

    /// <summary>
    /// The fixed name of the Secret with the certificate; null lets Pulumi make one up, so that a new one comes before the old one goes.
    /// </summary>
    internal string? SecretName { get; private init; }

    /// <summary>The fixed name of nginx's ConfigMap; null as for <see cref="SecretName"/>.</summary>
    internal string? ConfigMapName { get; private init; }

    /// <summary>The fixed name of what has curl; null as for <see cref="SecretName"/>.</summary>
    internal string? CurlName { get; private init; }

    /// <summary>Whether the pods pass the Pod Security Standard "restricted".</summary>
    internal bool PassesPodSecurity { get; private init; } = true;

    /// <summary>Whether every object has the labels <c>app.kubernetes.io/*</c> and their like.</summary>
    internal bool HasStandardLabels { get; private init; } = true;

    /// <summary>Whether the pods have a ServiceAccount of their own.</summary>
    internal bool HasAccount { get; private init; } = true;

    /// <summary>Whether policies, a disruption budget and an autoscaler guard the pods.</summary>
    internal bool IsGuarded { get; private init; } = true;

    /// <summary>Whether the pods answer with their release's id.</summary>
    internal bool AnswersRelease { get; private init; } = true;

    /// <summary>Labels that the profile's own selectors use, and a user therefore can't.</summary>
    internal ImmutableArray<string> TakenLabels { get; private init; } = [];

    /// <summary>Settings, or whole groups of them, that the profile's objects have no place for.</summary>
    internal ImmutableArray<string> UnusedSettings { get; private init; } = [];
}
