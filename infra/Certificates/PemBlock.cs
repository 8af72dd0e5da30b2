using System.Collections.Immutable;

namespace KubeExpose.Infra.Certificates;

/// <summary>One block of a text in PEM.</summary>
/// <param name="Label">What its BEGIN line says it is, as in <c>CERTIFICATE</c>.</param>
/// <param name="Headers">What OpenSSL's old format says of an encrypted key before the content; empty as a rule.</param>
/// <param name="Content">The content, out of its base64.</param>
internal sealed record PemBlock(string Label, string Headers, ImmutableArray<byte> Content)
{
    /// <summary>Whether the block holds a private key, of whatever format.</summary>
    internal bool IsPrivateKey => Label.EndsWith("PRIVATE KEY", StringComparison.Ordinal);
}
