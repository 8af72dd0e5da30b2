using Pulumi;

namespace KubeExpose.Infra.Settings;

/// <summary>How the program tells what it refuses.</summary>
internal static class Refusal
{
    /// <summary>
    /// The name that Pulumi keeps the settings under: the project's, <c>kube-expose</c> unless <c>pulumi new</c> gave it another.
    /// </summary>
    internal static string Project => Pulumi.Deployment.Instance.ProjectName;

    /// <summary>Ends the program when there are any faults.</summary>
    /// <param name="faults">The faults.</param>
    /// <param name="whose">What their keys begin with; null for the project's name.</param>
    /// <exception cref="RunException">There are: all of them, one a line.</exception>
    internal static void IfAny(IEnumerable<Fault> faults, string? whose = null)
    {
        if (faults.ToArray() is { Length: > 0 } all)
        {
            throw Of(whose ?? Project, all);
        }
    }

    /// <summary>The exception that ends the program without a stack trace.</summary>
    internal static RunException Of(Fault fault) => Of(Project, fault);

    private static RunException Of(string whose, params IEnumerable<Fault> faults) =>
        new(string.Join('\n', faults.Select(fault => fault.In(whose))));
}
