using KubeExpose.Infra.Objects;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Random;

namespace KubeExpose.Infra.Nginx;

/// <summary>The key with which all replicas seal TLS session tickets, so that each opens the others'.</summary>
internal static class SessionTickets
{
    /// <summary>The key's file, in the Secret and below <see cref="NginxPaths.Tickets"/>.</summary>
    internal const string File = "ticket.key";

    /// <summary>Declares the key, new with every release, and its Secret; returns the Secret's name.</summary>
    internal static Output<string> Declare(Output<string> release, DeclarationScope scope)
    {
        // 80 bytes: a name of 16, 32 for HMAC-SHA256, 32 for AES-256 (nginx, ssl_session_ticket_key)
        var key = new RandomBytes(
            scope.LogicalName("ticket-key"),
            new() { Length = 80, Keepers = { ["release"] = release } },
            scope.Options()
        );
        return new Secret(
            $"{scope.App.Name}-tickets",
            new()
            {
                Metadata = scope.Metadata(),
                Type = "Opaque",
                Immutable = true,
                Data = { [File] = key.Base64 },
            },
            scope.Options()
        ).Metadata.Apply(metadata => metadata.Name);
    }
}
