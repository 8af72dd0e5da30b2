using System.Text.RegularExpressions;
using KubeExpose.Infra.Nginx;

namespace KubeExpose.Tools.Changes;

/// <summary>Whether an update would renew the certificate and do nothing else: such a one needs nobody to look at it.</summary>
internal static partial class Renewal
{
    /// <summary>What is made anew as a whole: keys, certificates, the key of session tickets.</summary>
    private static readonly string[] Renewed = ["PrivateKey", "SelfSignedCert", "LocallySignedCert", "CertRequest", "RandomBytes"];

    /// <summary>What carries certificate, trust and release, or refers to these by name; nothing else in it may change.</summary>
    private static readonly Dictionary<string, Regex> Following = new(StringComparer.Ordinal)
    {
        ["Secret"] = Content(),
        ["ConfigMap"] = Content(),
        ["Deployment"] = Reference(),
        ["Pod"] = Reference(),
        ["Job"] = ReferenceOrValue(),
        ["BackendTLSPolicy"] = Trust(),
    };

    /// <summary>What else the update would do, a sentence each; none when it is a renewal, or does nothing.</summary>
    public static IEnumerable<string> Objections(StackChanges stack) =>
        stack
            .Errors.Select(error => $"the preview failed: {error}")
            .Concat(
                from change in stack.Changes
                where !Renewed.Contains(change.Kind, StringComparer.Ordinal)
                from objection in Objections(change)
                select objection
            );

    private static IEnumerable<string> Objections(Change change) =>
        change switch
        {
            { Operation: Operation.Create } => [$"{change.Kind} {change.Name} would be created"],
            { Operation: Operation.Delete } => [$"{change.Kind} {change.Name} would be deleted"],
            { Kind: "RandomId", Name: Release.Name } => Fields(change, change.Fields.Where(field => field != "keepers.certificate")),
            { Before: { } before, After: { } after } when Following.TryGetValue(change.Kind, out var allowed) => Fields(
                change,
                Differences.Between(before, after).Where(field => !allowed.IsMatch(field))
            ),
            _ => [$"{change.Kind} {change.Name} would be {(change.Removes ? "replaced" : "changed")}"],
        };

    private static IEnumerable<string> Fields(Change change, IEnumerable<string> fields) =>
        fields.ToList() is { Count: > 0 } all ? [$"{change.Kind} {change.Name} would change in {string.Join(", ", all)}"] : [];

    [GeneratedRegex(@"\A(data|stringData|binaryData|metadata\.name)(\.|\[|\z)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Content();

    [GeneratedRegex(
        @"\A(metadata\.name|spec\.(template\.spec\.)?volumes\[\d+\]\..*(name|secretName))\z",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Reference();

    // the proof is told what it looks for
    [GeneratedRegex(
        @"\A(metadata\.name|spec\.template\.spec\.(volumes\[\d+\]\..*(name|secretName)|containers\[\d+\]\.env(\[\d+\].*)?))\z",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex ReferenceOrValue();

    [GeneratedRegex(@"\Aspec\.validation\.caCertificateRefs", RegexOptions.None, 1000)]
    private static partial Regex Trust();
}
