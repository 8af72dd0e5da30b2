using System.Globalization;
using System.Text.RegularExpressions;

namespace KubeExpose.Infra.Settings.Rules;

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

    /// <summary>The fault of a text that is no amount of CPU between the two given, both allowed, to the thousandth.</summary>
    internal static IEnumerable<Fault> CheckCpu(string key, string text, string least, string most) =>
        Check(key, text, least, most, 0.001m, "thousandths (m)");

    /// <summary>The fault of a text that is no amount of memory between the two given, both allowed, to the byte.</summary>
    internal static IEnumerable<Fault> CheckMemory(string key, string text, string least, string most) =>
        Check(key, text, least, most, 1m, "bytes");

    private static IEnumerable<Fault> Check(string key, string text, string least, string most, decimal step, string steps) =>
        Fault.If(
            Parse(text) is not { } amount || amount < Parse(least) || amount > Parse(most) || amount % step != 0,
            key,
            text,
            $"a quantity from {least} to {most}, in whole {steps}"
        );

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
