using System.Text.RegularExpressions;

namespace KubeExpose.Infra.Settings.Bounds;

/// <summary>The syntax of labels and annotations.</summary>
/// <seealso href="https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set"/>
internal static partial class LabelSyntax
{
    /// <summary>What <see cref="IsKey"/> takes, in words.</summary>
    internal const string Key = "a name of at most 63 letters, digits, '-', '_' and '.', after an optional DNS name and '/'";

    /// <summary>What <see cref="IsValue"/> takes, in words.</summary>
    internal const string Value = "at most 63 letters, digits, '-', '_' and '.', beginning and ending in a letter or digit";

    /// <summary>Whether the text can be a label's or annotation's key, or any other qualified name of the API.</summary>
    internal static bool IsKey(string text) =>
        text.Split('/') switch
        {
            [var name] => IsQualified(name),
            [var prefix, var name] => prefix.Split('.').All(DnsName.IsLabel) && prefix.Length <= 253 && IsQualified(name),
            _ => false,
        };

    /// <summary>Whether the text can be a label's value; the empty one can.</summary>
    internal static bool IsValue(string text) => text.Length == 0 || IsQualified(text);

    private static bool IsQualified(string text) => text.Length <= 63 && Qualified().IsMatch(text);

    [GeneratedRegex(@"\A[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Qualified();
}
