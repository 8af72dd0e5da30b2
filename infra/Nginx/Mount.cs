using System.Collections.Immutable;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace KubeExpose.Infra.Nginx;

/// <summary>A volume of nginx's pod, and where its container sees it.</summary>
/// <param name="Volume">The volume.</param>
/// <param name="Places">Where it is mounted.</param>
internal sealed record Mount(VolumeArgs Volume, ImmutableArray<VolumeMountArgs> Places);
