using System.Text.RegularExpressions;
using k8s;
using KubeExpose.Infra.Tests.Recording;
using KubeExpose.Infra.Verification;

namespace KubeExpose.Infra.Tests.Snapshots;

[Collection(StackCollection.Name)]
public sealed partial class ManifestTests
{
    public static TheoryData<string, string> EveryStack =>
        new()
        {
            { "dev", Stacks.Dev },
            { "prod", Stacks.Prod },
            { "tutorial", Stacks.Tutorial },
            { "addresses", Stacks.Addresses },
            { "external-name", Stacks.ExternalName },
            { "headless", Stacks.Headless },
            { "scaled-to-zero", Stacks.ScaledToZero },
            { "tls-route", Stacks.TlsRoute },
            { "http-route", Stacks.HttpRoute },
            { "ingress", Stacks.Ingress },
        };

    [Theory, MemberData(nameof(EveryStack))]
    public async Task The_objects_are_those_that_were_reviewed(string name, string settings)
    {
        var stack = await Recorded.Of(settings);

        var manifests = stack.Objects.Select(one =>
            (
                one.Kind,
                one.Name,
                Yaml: KubernetesYaml.Serialize(
                    StrictApi.Read(one.Kind, one.Json.Replace(Script, "\"(verify.sh)\"", StringComparison.Ordinal))
                )
            )
        );
        Snapshot.Match($"{name}.yaml", string.Concat(manifests.Select(one => $"# {one.Kind} {one.Name}\n---\n{Masked(one.Yaml)}")));
    }

    [Theory, MemberData(nameof(EveryStack))]
    public async Task The_names_in_the_state_never_change(string name, string settings) =>
        Snapshot.Match($"{name}.urns.txt", string.Concat((await Recorded.Of(settings)).Urns.Select(urn => $"{urn}\n")));

    private static readonly string Script = PlainJson.Of(VerifyScript.Text);

    // keys and certificates are new at every run; the script is a file of its own
    private static string Masked(string yaml) => $"{Fingerprint().Replace(Pem().Replace(yaml, "(${what})"), "(FINGERPRINT)").TrimEnd()}\n";

    [GeneratedRegex(
        "-----BEGIN (?<what>[A-Z ]+)-----.*?-----END [A-Z ]+-----",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Pem();

    [GeneratedRegex("(?<=kube-expose/certificate: |FINGERPRINT\n +value: )[0-9a-f]{64}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fingerprint();
}
