using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace KubeExpose.Infra.Nginx;

/// <summary>A volume of nginx's pod, and where its container sees it: each in its place of <see cref="NginxPaths"/>.</summary>
/// <param name="Volume">The volume.</param>
/// <param name="Places">Where it is mounted.</param>
internal sealed record Mount(VolumeArgs Volume, ImmutableArray<VolumeMountArgs> Places)
{
    // the owner, which is root, and the pod's group read; nobody else (octal 0440)
    private const int Private = 0x120;

    private static readonly NginxPaths Paths = new();

    /// <summary>The certificate and its key.</summary>
    internal static Mount Certificate(Output<string> secret) =>
        new(
            new()
            {
                Name = "certificate",
                Secret = new SecretVolumeSourceArgs { SecretName = secret, DefaultMode = Private },
            },
            [ReadOnly("certificate", Paths.Certificate)]
        );

    /// <summary>nginx's files.</summary>
    internal static Mount Configuration(Output<string> configMap) =>
        new(
            new()
            {
                Name = "configuration",
                ConfigMap = new ConfigMapVolumeSourceArgs { Name = configMap },
            },
            [
                ReadOnly("configuration", Paths.Configuration),
                new()
                {
                    Name = "configuration",
                    MountPath = Paths.Main,
                    SubPath = NginxFiles.Main,
                    ReadOnly = true,
                },
            ]
        );

    /// <summary>The site, each file at its path.</summary>
    internal static Mount Site(Output<string> configMap, Site site) =>
        new(
            new()
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
            new()
            {
                Name = "tickets",
                Secret = new SecretVolumeSourceArgs { SecretName = secret, DefaultMode = Private },
            },
            [ReadOnly("tickets", Paths.Tickets)]
        );

    /// <summary>The only folder that nginx writes to.</summary>
    internal static Mount Scratch =>
        new(
            new()
            {
                Name = "scratch",
                EmptyDir = new EmptyDirVolumeSourceArgs { SizeLimit = "64Mi" },
            },
            [new() { Name = "scratch", MountPath = Paths.Scratch }]
        );

    /// <summary>What a pod with these mounts has as volumes.</summary>
    internal static InputList<VolumeArgs> Volumes(IEnumerable<Mount> mounts) =>
        mounts.Select(mount => (Input<VolumeArgs>)mount.Volume).ToArray();

    /// <summary>What its container mounts.</summary>
    internal static InputList<VolumeMountArgs> VolumeMounts(IEnumerable<Mount> mounts) =>
        mounts.SelectMany(mount => mount.Places).Select(place => (Input<VolumeMountArgs>)place).ToArray();

    private static VolumeMountArgs ReadOnly(string name, string path) =>
        new()
        {
            Name = name,
            MountPath = path,
            ReadOnly = true,
        };
}
