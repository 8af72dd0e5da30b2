using System.Text.RegularExpressions;

namespace KubeExpose.Infra.Settings.Bounds;

/// <summary>A prefix of paths, as HTTPRoute and Ingress both take it.</summary>
/// <seealso href="https://gateway-api.sigs.k8s.io/reference/spec/#httppathmatch"/>
internal sealed partial class PathPrefixAttribute : TextBoundAttribute
{
    internal override string Allowed => "an absolute path such as / or /shop, without //, /./, /../, %2f, query and fragment";

    protected override bool Allows(string text) => text.Length <= 1024 && Path().IsMatch(text) && !Ambiguous().IsMatch(text);

    [GeneratedRegex(
        @"\A/([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Path();

    [GeneratedRegex(@"//|/\.\.?(/|\z)|%2f", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ambiguous();
}
