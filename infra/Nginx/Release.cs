using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using KubeExpose.Infra.Objects;
using Pulumi;
using Pulumi.Random;

namespace KubeExpose.Infra.Nginx;

/// <summary>
/// The id that pods of one release answer with and no others: new with every change of the configuration, the site, the certificate or
/// the image.
/// </summary>
internal static class Release
{
    /// <summary>Declares the id: 16 hexadecimal digits.</summary>
    /// <param name="files">nginx's files, without the id itself.</param>
    /// <param name="site">The site's files; null for the welcome page.</param>
    /// <param name="certificate">The certificate's fingerprint.</param>
    /// <param name="image">nginx's image.</param>
    internal static Output<string> Declare(
        ImmutableSortedDictionary<string, string> files,
        Site? site,
        Output<string> certificate,
        string image,
        DeclarationScope scope
    ) =>
        new RandomId(
            "release",
            new()
            {
                ByteLength = 8,
                Keepers =
                {
                    ["configuration"] = Hash(files.Select(file => (file.Key, Encoding.UTF8.GetBytes(file.Value)))),
                    ["site"] = Hash(site?.Files.Select(file => (file.Path, file.Content.ToArray())) ?? []),
                    ["certificate"] = certificate,
                    ["image"] = image,
                },
            },
            new() { Parent = scope.Parent }
        ).Hex;

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
