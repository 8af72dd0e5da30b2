using System.Collections.Immutable;
using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace KubeExpose.Infra.Tutorial;

/// <summary>The tutorial's ConfigMap with its only file, and what its pods mount, named and mounted as there.</summary>
internal static class TutorialConfiguration
{
    /// <summary>The file's name.</summary>
    internal const string File = "default.conf";

    private static readonly NginxPaths Paths = new();

    /// <summary>Declares the release and the ConfigMaps.</summary>
    /// <param name="settings">Settings without faults.</param>
    /// <param name="root">The project's folder, which files are named from.</param>
    /// <param name="certificate">What nginx serves with.</param>
    /// <param name="scope">Where the objects go.</param>
    internal static NginxConfiguration Declare(StackSettings settings, string root, ServingCertificate certificate, DeclarationScope scope)
    {
        var files = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(File, Text(settings.Profile.Ports));
        var site = Site.Read(root, settings.Site);
        var release = Release.Declare(settings, files, site, certificate.Fingerprint, scope);
        var configMap = NginxConfiguration.DeclareConfigMap(settings.Profile, files.ToImmutableDictionary(), scope);
        return new(
            configMap,
            release,
            [
                new(
                    new()
                    {
                        Name = "secret-volume",
                        Secret = new SecretVolumeSourceArgs { SecretName = certificate.SecretName },
                    },
                    [new() { Name = "secret-volume", MountPath = Paths.Certificate }]
                ),
                new(
                    new()
                    {
                        Name = "configmap-volume",
                        ConfigMap = new ConfigMapVolumeSourceArgs { Name = configMap },
                    },
                    [new() { Name = "configmap-volume", MountPath = Paths.Configuration }]
                ),
                .. site?.Declare(scope) is { } mount ? [mount] : ImmutableArray<Mount>.Empty,
            ]
        );
    }

    private static string Text(ContainerPorts ports) =>
        Directive.Text([
            Directive.Of(
                "server",
                [],
                Directive.Line("listen", $"{ports.Http}", "default_server"),
                Directive.Line("listen", $"[::]:{ports.Http}", "default_server", "ipv6only=on"),
                Directive.Line("listen", $"{ports.Https}", "ssl"),
                Directive.Line("root", Paths.Pages),
                Directive.Line("index", "index.html"),
                Directive.Line("server_name", "localhost"),
                Directive.Line("ssl_certificate", $"{Paths.Certificate}/tls.crt"),
                Directive.Line("ssl_certificate_key", $"{Paths.Certificate}/tls.key"),
                Directive.Of("location", ["/"], Directive.Line("try_files", "$uri", "$uri/", "=404"))
            ),
        ]);
}
