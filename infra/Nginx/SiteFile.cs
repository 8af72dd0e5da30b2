using System.Security.Cryptography;
using System.Text;
using KubeExpose.Infra.Objects;

namespace KubeExpose.Infra.Nginx;

/// <summary>A file of the site as an entry of a ConfigMap.</summary>
/// <param name="Path">Its path below the site's folder, with slashes: where it is mounted.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record SiteFile(string Path, ReadOnlyMemory<byte> Content)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The entry's key: the path where a key may look like it (letters, digits, <c>-._</c>, at most 253), else its like with a hash, for
    /// two paths must not meet in one key.
    /// </summary>
    internal string Key =>
        Path.Length <= 200 && Path[0] != '.' && Path.All(IsPlain)
            ? Path
            : $"{new string([.. Path.Select(letter => IsPlain(letter) ? letter : '_').Take(200)]).TrimStart('.')}-{Hash}";

    /// <summary>The content as text; null when it is none that arrives as it is, which a ConfigMap keeps as bytes.</summary>
    internal string? Text
    {
        get
        {
            try
            {
                var text = Utf8.GetString(Content.Span);
                return ObjectText.Arrives(text) ? text : null;
            }
            catch (DecoderFallbackException)
            {
                return null;
            }
        }
    }

    private string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path)))[..8];

    private static bool IsPlain(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_';
}
