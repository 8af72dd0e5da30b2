using Pulumi;

namespace KubeExpose.Infra.Settings;

/// <summary>How the program tells what it refuses.</summary>
internal static class Refusal
{
    /// <summary>
    /// The name that Pulumi keeps the settings under: the project's, <c>kube-expose</c> unless <c>pulumi new</c> gave it another.
    /// </summary>
    internal static string Project => Pulumi.Deployment.Instance.ProjectName;

    /// <summary>The exception that ends the program without a stack trace: all faults, one a line.</summary>
    internal static RunException Of(params IEnumerable<Fault> faults) => new(string.Join('\n', faults.Select(fault => fault.In(Project))));
}
