using System.Collections.Immutable;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using Pulumi.Kubernetes.Core.V1;

namespace KubeExpose.Infra.Nginx;

/// <summary>The site's files, read once.</summary>
/// <param name="Files">The files in the order of their paths.</param>
internal sealed record Site(ImmutableArray<SiteFile> Files)
{
    /// <summary>The page for what is not found, if the site has one.</summary>
    internal const string NotFoundPage = "404.html";

    /// <summary>Whether there is a file of this path.</summary>
    internal bool Has(string path) => Files.Any(file => file.Path == path);

    /// <summary>Reads the files that the settings name; null for nginx's welcome page.</summary>
    internal static Site? Read(string root, SiteSettings settings) =>
        settings.Directory is { } directory && SiteFolder.Find(root, directory) is { } folder ? new Site(folder.Files) : null;

    /// <summary>Declares the ConfigMap with the files; returns how it is mounted.</summary>
    internal Mount Declare(DeclarationScope scope)
    {
        var configMap = new ConfigMap(
            $"{scope.App.Name}-site",
            new()
            {
                Metadata = scope.Metadata(),
                Immutable = true,
                Data = Files.Where(file => file.Text is not null).ToImmutableDictionary(file => file.Key, file => file.Text!),
                BinaryData = Files
                    .Where(file => file.Text is null)
                    .ToImmutableDictionary(file => file.Key, file => Convert.ToBase64String(file.Content.Span)),
            },
            scope.Options()
        );
        return Mount.Site(configMap.Metadata.Apply(metadata => metadata.Name), this);
    }
}
