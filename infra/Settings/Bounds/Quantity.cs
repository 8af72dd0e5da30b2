using System.Globalization;
using System.Text.RegularExpressions;

namespace KubeExpose.Infra.Settings.Bounds;

/// <summary>Amounts of CPU, memory and storage as Kubernetes writes them: <c>500m</c>, <c>64Mi</c>, <c>2</c>.</summary>
/// <seealso href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/"/>
internal static partial class Quantity
{
    /// <summary>The amount in cores or bytes; null when the text is no positive quantity.</summary>
    internal static decimal? Parse(string text) =>
        Form().Match(text) is { Success: true } match
        && decimal.TryParse(match.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number > 0
            ? number * Factor(match.Groups["unit"].Value)
            : null;

    /// <summary>
    /// Whether the text is an amount from <paramref name="least"/> to <paramref name="most"/>, a multiple of <paramref name="step"/>.
    /// </summary>
    internal static bool IsBetween(string text, string least, string most, decimal step) =>
        Parse(text) is { } amount && amount >= Parse(least) && amount <= Parse(most) && amount % step == 0;

    private static decimal Factor(string unit) =>
        unit switch
        {
            "m" => 0.001m,
            "k" => 1e3m,
            "M" => 1e6m,
            "G" => 1e9m,
            "Ki" => 1024m,
            "Mi" => 1024m * 1024,
            "Gi" => 1024m * 1024 * 1024,
            _ => 1m,
        };

    [GeneratedRegex(
        @"\A(?<number>[0-9]{1,12}(\.[0-9]{1,3})?)(?<unit>m|k|M|G|Ki|Mi|Gi)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Form();
}
