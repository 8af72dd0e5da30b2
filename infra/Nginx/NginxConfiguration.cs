using System.Collections.Immutable;
using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;

namespace KubeExpose.Infra.Nginx;

/// <summary>What nginx is given: its configuration as a ConfigMap, and all that its pod mounts.</summary>
/// <param name="ConfigMapName">The name of the ConfigMap with nginx's files.</param>
/// <param name="Release">The id that this release answers with, alone.</param>
/// <param name="Mounts">What nginx's container mounts.</param>
internal sealed record NginxConfiguration(Output<string> ConfigMapName, Output<string> Release, ImmutableArray<Mount> Mounts)
{
    /// <summary>
    /// Declares the release, the ConfigMaps and, on request, the ticket key. Every object is immutable and auto-named: a change makes
    /// another beside it, which rolls the pods over, and the old one goes when no pod uses it any more.
    /// </summary>
    /// <param name="settings">Settings without faults.</param>
    /// <param name="root">The project's folder, which files are named from.</param>
    /// <param name="certificate">What nginx serves with.</param>
    /// <param name="scope">Where the objects go.</param>
    internal static NginxConfiguration Declare(StackSettings settings, string root, ServingCertificate certificate, DeclarationScope scope)
    {
        var site = Nginx.Site.Read(root, settings.Site);
        var model = NginxModel.Of(settings, site, OwnText.Read(settings.Nginx, root));
        var files = NginxFiles.For(model);
        var release = Nginx.Release.Declare(settings, files, site, certificate.Fingerprint, scope);
        var answering = release.Apply(id => HealthEndpoints.Answering(model, id));
        var data = new InputMap<string> { files.ToImmutableDictionary(), { NginxFiles.Release, answering } };
        var configMap = DeclareConfigMap(settings.Profile, data, scope);
        return new(
            configMap,
            release,
            [
                Mount.Certificate(certificate.SecretName),
                Mount.Configuration(configMap),
                .. site?.Declare(scope) is { } mount ? [mount] : ImmutableArray<Mount>.Empty,
                .. settings.Nginx.SharedSessionTickets
                    ? [Mount.Tickets(SessionTickets.Declare(release, scope))]
                    : ImmutableArray<Mount>.Empty,
                Mount.Scratch,
            ]
        );
    }

    /// <summary>Declares the ConfigMap with nginx's files; returns its name.</summary>
    internal static Output<string> DeclareConfigMap(Profile profile, InputMap<string> files, DeclarationScope scope)
    {
        var (logicalName, options) = scope.OfProfile("nginx", profile.ConfigMapName);
        return new ConfigMap(
            logicalName,
            new()
            {
                Metadata = scope.Metadata(profile.ConfigMapName),
                Immutable = DeclarationScope.Immutable(profile.ConfigMapName),
                Data = files,
            },
            options
        ).Metadata.Apply(metadata => metadata.Name);
    }
}
