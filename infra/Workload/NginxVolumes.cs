using System.Collections.Immutable;
using KubeExpose.Infra.Nginx;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace KubeExpose.Infra.Workload;

/// <summary>What nginx's pod mounts: what it is given, and the one folder that it may write to.</summary>
/// <param name="Volumes">The pod's volumes.</param>
/// <param name="Mounts">Where its container sees them.</param>
internal sealed record NginxVolumes(InputList<VolumeArgs> Volumes, InputList<VolumeMountArgs> Mounts)
{
    private const string Scratch = "scratch";

    /// <summary>The volumes of a pod whose root is read-only.</summary>
    internal static NginxVolumes Of(ImmutableArray<Mount> mounts) =>
        new(
            [
                .. mounts.Select(mount => (Input<VolumeArgs>)mount.Volume),
                new VolumeArgs
                {
                    Name = Scratch,
                    EmptyDir = new EmptyDirVolumeSourceArgs { SizeLimit = "64Mi" },
                },
            ],
            [
                .. mounts.SelectMany(mount => mount.Places).Select(place => (Input<VolumeMountArgs>)place),
                new VolumeMountArgs { Name = Scratch, MountPath = new NginxPaths().Scratch },
            ]
        );
}
