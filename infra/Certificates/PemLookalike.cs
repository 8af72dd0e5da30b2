using System.Text;

namespace KubeExpose.Infra.Certificates;

/// <summary>What a text is that should be PEM and is not.</summary>
internal static class PemLookalike
{
    // an ASN.1 SEQUENCE, which is what certificates and keys are, and its length of more than 127 bytes
    private const byte Sequence = 0x30;
    private const byte LongLength = 0x80;

    /// <summary>What it is, and what to do.</summary>
    internal static Objection Of(string text) =>
        string.IsNullOrWhiteSpace(text) ? new("empty")
        : IsDer(text) ? new("DER, not PEM", "convert it: openssl x509 -inform der -in FILE, for a key openssl pkey -inform der -in FILE")
        : Base64(text) switch
        {
            { } bytes when Encoding.Latin1.GetString(bytes).Contains("-----BEGIN ", StringComparison.Ordinal) => new(
                "base64 of PEM",
                "decode it: base64 -d"
            ),
            [Sequence, >= LongLength, ..] => new(
                "base64 without the lines of BEGIN and END",
                "put them back, or convert the file again: openssl x509, for a key openssl pkey"
            ),
            _ => new("no PEM", "give the content of the file, not its name"),
        };

    // as UTF-8, whether the reader keeps bytes that are none, or puts U+FFFD in their place
    private static bool IsDer(string text) => text is ['0', (>= '\u0080' and <= '\u0084') or '\uFFFD', ..];

    private static byte[]? Base64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }
}
