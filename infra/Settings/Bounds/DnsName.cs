using System.Text.RegularExpressions;

namespace KubeExpose.Infra.Settings.Bounds;

/// <summary>The forms of names that Kubernetes and DNS know.</summary>
internal static partial class DnsName
{
    /// <summary>
    /// One label by RFC 1123: at most 63 lower-case letters, digits and hyphens, beginning and ending in a letter or digit.
    /// </summary>
    internal static bool IsLabel(string text) => text.Length <= 63 && Label().IsMatch(text);

    /// <summary>One label by RFC 1035, as a Service's name must be: like RFC 1123's, beginning in a letter.</summary>
    internal static bool IsServiceName(string text) => IsLabel(text) && char.IsAsciiLetterLower(text[0]);

    /// <summary>Labels with dots between them, 253 characters in all, without a dot at the end, and no IP address.</summary>
    internal static bool IsName(string text) =>
        text.Length <= 253 && text.Split('.') is var labels && labels.All(IsLabel) && !IsNumber(labels[^1]);

    // a name that ends in a number, in hexadecimal too, is an IPv4 address to whoever reads URLs (WHATWG URL, section 3.5)
    private static bool IsNumber(string label) =>
        label.All(char.IsAsciiDigit) || (label.StartsWith("0x", StringComparison.Ordinal) && label[2..].All(char.IsAsciiHexDigit));

    /// <summary>A name as <see cref="IsName"/> takes it, or one whose first of at least three labels is <c>*</c>.</summary>
    internal static bool IsNameOrWildcard(string text) =>
        IsName(text)
        || (text.StartsWith("*.", StringComparison.Ordinal) && text.Length <= 253 && IsName(text[2..]) && text.Count(c => c == '.') >= 2);

    [GeneratedRegex(@"\A[a-z0-9]([a-z0-9-]*[a-z0-9])?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Label();
}
