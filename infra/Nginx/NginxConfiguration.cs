using System.Collections.Immutable;
using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace KubeExpose.Infra.Nginx;

/// <summary>
/// nginx's configuration and site as ConfigMaps, and all that its pod mounts. Every object is immutable and auto-named: a change makes
/// another beside it,
/// which rolls the pods over, and the old one goes when no pod uses it any more. Those of the profile <c>tutorial</c> have the tutorial's
/// names, and are made anew.
/// </summary>
internal sealed class NginxConfiguration
{
    /// <summary>Declares the release, the ConfigMaps and, on request, the ticket key.</summary>
    /// <param name="content">What nginx is given.</param>
    /// <param name="certificate">What it serves with.</param>
    /// <param name="image">Its image.</param>
    /// <param name="place">Where the objects go.</param>
    internal NginxConfiguration(NginxContent content, ServingCertificate certificate, string image, Place place)
    {
        Release = Nginx.Release.Declare(content.Files, content.Site, certificate.Fingerprint, image, place);
        var name = content.Profile == AppProfile.Tutorial ? "nginxconfigmap" : null;
        var configuration = new ConfigMap(
            $"{place.App.Name}-nginx",
            new()
            {
                Metadata = place.Metadata(name),
                Immutable = Place.Immutable(name),
                Data =
                    content.Profile == AppProfile.Tutorial
                        ? Map(content.Files)
                        : new InputMap<string> { Map(content.Files), { NginxFiles.Release, Release } },
            },
            place.Options()
        );
        ConfigMapName = configuration.Metadata.Apply(metadata => metadata.Name);
        Mounts =
            content.Profile == AppProfile.Tutorial
                ? [.. NginxMounts.OfTutorial(certificate.SecretName, ConfigMapName), .. Site(content.Site, place)]
                :
                [
                    .. NginxMounts.Standard(certificate.SecretName, ConfigMapName),
                    .. Site(content.Site, place),
                    .. content.SharedTickets ? [NginxMounts.Tickets(SessionTickets.Declare(Release, place))] : ImmutableArray<Mount>.Empty,
                ];
    }

    /// <summary>The id that this release answers with, alone.</summary>
    internal Output<string> Release { get; }

    /// <summary>The name of the ConfigMap with nginx's files.</summary>
    internal Output<string> ConfigMapName { get; }

    /// <summary>What nginx's container mounts, its writable scratch folder aside.</summary>
    internal ImmutableArray<Mount> Mounts { get; }

    private static InputMap<string> Map(ImmutableSortedDictionary<string, string> files) => files.ToImmutableDictionary();

    private static ImmutableArray<Mount> Site(Site? site, Place place)
    {
        if (site is null)
        {
            return [];
        }

        var files = new ConfigMap(
            $"{place.App.Name}-site",
            new()
            {
                Metadata = place.Metadata(),
                Immutable = true,
                Data = site.Files.Where(file => file.Text is not null).ToImmutableDictionary(file => file.Key, file => file.Text!),
                BinaryData = site
                    .Files.Where(file => file.Text is null)
                    .ToImmutableDictionary(file => file.Key, file => Convert.ToBase64String(file.Content.Span)),
            },
            place.Options()
        );
        return [NginxMounts.Site(files.Metadata.Apply(metadata => metadata.Name), site)];
    }
}
