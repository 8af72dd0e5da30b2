using Pulumi;

namespace KubeExpose.Infra;

/// <summary>The stack that is brought up.</summary>
internal static class ThisStack
{
    /// <summary>Its name with organization and project, as the engine's own functions take it.</summary>
    internal static string FullName
    {
        get
        {
            var stack = Pulumi.Deployment.Instance;
            return $"{stack.OrganizationName}/{stack.ProjectName}/{stack.StackName}";
        }
    }
}
