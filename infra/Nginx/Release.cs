using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Random;

namespace KubeExpose.Infra.Nginx;

/// <summary>
/// The id that pods of one release answer with and no others: new with every change of the configuration, the site, the certificate, the
/// image or the pods' template. A change of the Service alone rolls no pods and keeps it.
/// </summary>
internal static class Release
{
    /// <summary>Its logical name.</summary>
    internal const string Name = "release";

    /// <summary>Declares the id: 16 hexadecimal digits.</summary>
    /// <param name="settings">What the pods are made of.</param>
    /// <param name="files">nginx's files, without the id itself.</param>
    /// <param name="site">The site's files; null for the welcome page.</param>
    /// <param name="certificate">The certificate's fingerprint.</param>
    /// <param name="scope">Where the id goes.</param>
    internal static Output<string> Declare(
        StackSettings settings,
        ImmutableSortedDictionary<string, string> files,
        Site? site,
        Output<string> certificate,
        DeclarationScope scope
    ) =>
        new RandomId(
            scope.LogicalName(Name),
            new()
            {
                ByteLength = 8,
                Keepers =
                {
                    ["configuration"] = Hash(files.Select(file => (file.Key, Encoding.UTF8.GetBytes(file.Value)))),
                    ["site"] = Hash(site?.Files.Select(file => (file.Path, file.Content.ToArray())) ?? []),
                    ["certificate"] = certificate,
                    ["image"] = settings.NginxImage,
                    ["pods"] = Hash([
                        ("app", JsonSerializer.SerializeToUtf8Bytes(Pods(settings.App), SettingsJson.Default.AppSettings)),
                        ("workload", JsonSerializer.SerializeToUtf8Bytes(Pods(settings.Workload), SettingsJson.Default.WorkloadSettings)),
                        ("secret", Encoding.UTF8.GetBytes(settings.Certificate.ExistingSecret ?? "")),
                        .. PodLabels.Guarded(settings).Select(label => (label.Key, Encoding.UTF8.GetBytes(label.Value))),
                        .. Below(settings.Route.Path),
                    ]),
                },
            },
            scope.Options()
        ).Hex;

    // the pods answer there too. All paths, which most have, are left out: releases from before this was asked stay what they are
    private static IEnumerable<(string, byte[])> Below(string path) =>
        path == RouteSettings.AllPaths ? [] : [("path", Encoding.UTF8.GetBytes(path))];

    // without what does not show in the pods' template
    private static AppSettings Pods(AppSettings app) => app with { CreateNamespace = false };

    private static WorkloadSettings Pods(WorkloadSettings workload) =>
        workload with
        {
            Replicas = 0,
            Autoscaler = null,
            ProgressDeadlineSeconds = 0,
        };

    // each part with its length, so that no text can move from one file to the next unnoticed
    private static string Hash(IEnumerable<(string Name, byte[] Content)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, content) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{content.Length}\n"));
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
