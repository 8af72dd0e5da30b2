namespace KubeExpose.Infra.Settings;

/// <summary>Which groups a container's processes are in beside their own.</summary>
/// <seealso href="https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#supplementalgroupspolicy"/>
public enum SupplementalGroupsPolicy
{
    /// <summary>Those that the image gives its user as well.</summary>
    Merge,

    /// <summary>None but those of the pod.</summary>
    Strict,
}
