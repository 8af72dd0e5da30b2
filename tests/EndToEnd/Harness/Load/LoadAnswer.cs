using System.Globalization;

namespace KubeExpose.EndToEnd.Harness.Load;

/// <summary>The head of an HTTP/1.1 answer.</summary>
/// <param name="Status">Its status code.</param>
/// <param name="Length">The length of its body, in bytes.</param>
/// <param name="IsLast">Whether the server closes the connection after it.</param>
internal sealed record LoadAnswer(int Status, int Length, bool IsLast)
{
    /// <summary>Reads a head, without the empty line that ends it.</summary>
    /// <exception cref="InvalidDataException">It is none, or does not tell its body's length: chunks are not read.</exception>
    public static LoadAnswer Parse(string head)
    {
        var lines = head.Split("\r\n");
        return
            lines[0].Split(' ') is ["HTTP/1.1", var status, ..]
            && int.TryParse(status, CultureInfo.InvariantCulture, out var code)
            && int.TryParse(Header("Content-Length"), CultureInfo.InvariantCulture, out var length)
            ? new(code, length, string.Equals(Header("Connection"), "close", StringComparison.OrdinalIgnoreCase))
            : throw new InvalidDataException($"not HTTP/1.1 with a Content-Length: {lines[0]}");

        string? Header(string name) =>
            lines.FirstOrDefault(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
    }
}
