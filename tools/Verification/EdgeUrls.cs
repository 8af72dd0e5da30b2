using KubeExpose.Infra.Routes;
using KubeExpose.Tools.Files;
using KubeExpose.Tools.Stacks;

namespace KubeExpose.Tools.Verification;

/// <summary>The host names at which a gateway or an Ingress serves with a certificate of its own, and what that is verified with.</summary>
/// <param name="Hosts">The host names; none where clients see the stack's certificate everywhere.</param>
/// <param name="TrustPem">Certificates in PEM; null for public authorities.</param>
internal sealed record EdgeUrls(IReadOnlyCollection<string> Hosts, string? TrustPem)
{
    /// <summary>Reads the stack's settings; without a project or a stack file there is no route.</summary>
    /// <exception cref="ToolException">The file that <c>route.caCertificate</c> names can't be read.</exception>
    public static EdgeUrls Of(Project? project, string stack)
    {
        var route = project?.StackNames().Contains(stack, StringComparer.Ordinal) is true
            ? project.Stack(stack).With("route").Route
            : new();
        try
        {
            return !route.IsAsked || route.ShowsOwnCertificate
                ? new([], null)
                : new([.. route.WholeHostnames], EdgeTrust.Files(route, project!.Folder).GetValueOrDefault(EdgeTrust.File));
        }
        catch (IOException unreadable)
        {
            throw new ToolException($"route.caCertificate can't be read: {unreadable.Message}");
        }
    }
}
