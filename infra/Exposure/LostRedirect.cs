using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Exposure;

/// <summary>Plain HTTP that leads to where nobody listens: from a node's port, to HTTPS at a port that nginx can't know.</summary>
internal static class LostRedirect
{
    /// <summary>What to do; null where redirects arrive.</summary>
    /// <param name="service">Settings without faults.</param>
    internal static string? Warning(ServiceSettings service) =>
        service
            is { Http: PlainHttp.Redirect, Type: ServiceType.NodePort, NodeAddresses.IsEmpty: false }
                and ({ HttpNodePort: null } or { HttpsNodePort: null })
            ? "clients of plain HTTP at service.nodeAddresses are led to HTTPS at the Service's port, where no node listens: set "
                + "service.httpNodePort and service.httpsNodePort, and they are led to that node's port"
            : null;
}
