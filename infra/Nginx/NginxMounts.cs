using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace KubeExpose.Infra.Nginx;

/// <summary>The volumes of nginx's pod, each in its place of <see cref="NginxPaths"/>.</summary>
internal static class NginxMounts
{
    // the owner, which is root, and the pod's group read; nobody else (octal 0440)
    private const int Private = 0x120;

    private static readonly NginxPaths Paths = new();

    /// <summary>Certificate and configuration.</summary>
    internal static ImmutableArray<Mount> Standard(Output<string> certificateSecret, Output<string> configMap) =>
        [
            new(
                new VolumeArgs
                {
                    Name = "certificate",
                    Secret = new SecretVolumeSourceArgs { SecretName = certificateSecret, DefaultMode = Private },
                },
                [ReadOnly("certificate", Paths.Certificate)]
            ),
            new(
                new VolumeArgs
                {
                    Name = "configuration",
                    ConfigMap = new ConfigMapVolumeSourceArgs { Name = configMap },
                },
                [
                    ReadOnly("configuration", Paths.Configuration),
                    new VolumeMountArgs
                    {
                        Name = "configuration",
                        MountPath = Paths.Main,
                        SubPath = NginxFiles.Main,
                        ReadOnly = true,
                    },
                ]
            ),
        ];

    /// <summary>Certificate and configuration as the tutorial names and mounts them.</summary>
    internal static ImmutableArray<Mount> OfTutorial(Output<string> certificateSecret, Output<string> configMap) =>
        [
            new(
                new VolumeArgs
                {
                    Name = "secret-volume",
                    Secret = new SecretVolumeSourceArgs { SecretName = certificateSecret },
                },
                [new VolumeMountArgs { Name = "secret-volume", MountPath = Paths.Certificate }]
            ),
            new(
                new VolumeArgs
                {
                    Name = "configmap-volume",
                    ConfigMap = new ConfigMapVolumeSourceArgs { Name = configMap },
                },
                [new VolumeMountArgs { Name = "configmap-volume", MountPath = Paths.Configuration }]
            ),
        ];

    /// <summary>The site, each file at its path.</summary>
    internal static Mount Site(Output<string> configMap, Site site) =>
        new(
            new VolumeArgs
            {
                Name = "site",
                ConfigMap = new ConfigMapVolumeSourceArgs
                {
                    Name = configMap,
                    Items = site
                        .Files.Select(file => (Input<KeyToPathArgs>)new KeyToPathArgs { Key = file.Key, Path = file.Path })
                        .ToArray(),
                },
            },
            [ReadOnly("site", Paths.Pages)]
        );

    /// <summary>The session ticket key.</summary>
    internal static Mount Tickets(Output<string> secret) =>
        new(
            new VolumeArgs
            {
                Name = "tickets",
                Secret = new SecretVolumeSourceArgs { SecretName = secret, DefaultMode = Private },
            },
            [ReadOnly("tickets", Paths.Tickets)]
        );

    private static VolumeMountArgs ReadOnly(string name, string path) =>
        new()
        {
            Name = name,
            MountPath = path,
            ReadOnly = true,
        };
}
