using System.Text.Json.Nodes;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;
using KubeExpose.Tools.Files;
using KubeExpose.Tools.Stacks;

namespace KubeExpose.Tools.Verification;

/// <summary>The host names at which a gateway or an Ingress serves with a certificate of its own, and what that is verified with.</summary>
/// <param name="Hosts">The host names; none where clients see the stack's certificate everywhere.</param>
/// <param name="TrustPem">Certificates in PEM; null for public authorities.</param>
internal sealed record EdgeUrls(IReadOnlyCollection<string> Hosts, string? TrustPem)
{
    /// <summary>Reads the stack's settings; without a stack file there is no route.</summary>
    /// <exception cref="ToolException">The file that <c>route.caCertificate</c> names is not there.</exception>
    public static EdgeUrls Of(Project project, string stack)
    {
        var route = project.StackNames().Contains(stack, StringComparer.Ordinal) ? Route(project.Stack(stack)) : new();
        return !route.IsAsked || route.ShowsOwnCertificate ? new([], null) : new([.. route.WholeHostnames], Trust(project, route));
    }

    private static RouteSettings Route(Stack stack) =>
        stack.Settings.GetValueOrDefault($"{stack.Project.Name}:route") is JsonObject route
            ? SettingsReader.Read([KeyValuePair.Create("route", route.ToJsonString())]).Settings.Route
            : new();

    private static string? Trust(Project project, RouteSettings route)
    {
        if (route.CaCertificate is not { } given || route.HasCaCertificateText)
        {
            return route.CaCertificate;
        }

        var file = Path.Combine(project.Folder, given);
        return File.Exists(file)
            ? File.ReadAllText(file)
            : throw new ToolException($"route.caCertificate is {given}, and there is no such file");
    }
}
