using System.Collections.Immutable;
using System.Text;
using KubeExpose.Infra.Cluster;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Utilities;

namespace KubeExpose.Infra.Certificates;

/// <summary>A pair that something else, such as cert-manager, keeps in a Secret.</summary>
internal sealed class ExistingSecret
{
    private const string Certificate = "tls.crt";
    private const string PrivateKey = "tls.key";
    private const string Authority = "ca.crt";

    private readonly string _name;
    private readonly RouteSettings _route;
    private readonly Output<ImmutableDictionary<string, string>> _data;

    private ExistingSecret(string name, RouteSettings route, Output<ImmutableDictionary<string, string>> data) =>
        (_name, _route, _data) = (name, route, data);

    /// <summary>
    /// Reads the Secret that the settings name; null when they name none. Every update reads anew, so that what was renewed there is a new
    /// release here.
    /// </summary>
    internal static ExistingSecret? Read(StackSettings settings, ProviderResource cluster) =>
        Read(settings, "tls", new() { Provider = cluster });

    /// <summary>The same for one of several applications of a program.</summary>
    /// <param name="settings">The application's settings.</param>
    /// <param name="component">The options of its component: the provider is its too.</param>
    internal static ExistingSecret? Of(StackSettings settings, ComponentResourceOptions? component) =>
        Read(
            settings,
            settings.App.Name,
            new() { Parent = component?.Parent, Provider = component?.Provider ?? component?.Providers.OfType<Provider>().FirstOrDefault() }
        );

    /// <summary>The name of the Secret that the settings ask for; null where they ask for none.</summary>
    internal static string? NameIn(StackSettings settings) => settings.Service.LeadsToPods ? settings.Certificate.ExistingSecret : null;

    private static ExistingSecret? Read(StackSettings settings, string logicalName, CustomResourceOptions options)
    {
        if (NameIn(settings) is not { } name)
        {
            return null;
        }

        // a Secret that was applied by kubectl has all of itself in an annotation
        options.AdditionalSecretOutputs = ["metadata"];
        return new(name, settings.Route, Secret.Get(logicalName, $"{settings.App.Namespace}/{name}", options).Data);
    }

    /// <summary>
    /// The certificate, and what clients trust: the authority in <c>ca.crt</c>, else what signed the certificate, else the certificate
    /// itself. Of a Secret without faults, and unknown where there is no cluster.
    /// </summary>
    internal Output<ExistingPair> Pair => Output.Unsecret(_data.Apply(PairOf));

    /// <summary>The same of a Secret that may have faults: then it fails with them.</summary>
    internal Output<ExistingPair> SoundPair =>
        Output.Unsecret(
            _data.Apply(data =>
            {
                Refusal.IfAny(Faults(data, TimeProvider.System.GetUtcNow()) ?? []);
                return PairOf(data);
            })
        );

    /// <summary>What is wrong with the Secret, known before anything goes by it; null where there is no cluster.</summary>
    /// <param name="now">When the certificate must be valid.</param>
    internal Task<IReadOnlyList<Fault>?> FaultsAsync(DateTimeOffset now) =>
        OutputUtilities.GetValueAsync(Output.Unsecret(_data.Apply(data => Faults(data, now))));

    private IReadOnlyList<Fault>? Faults(IReadOnlyDictionary<string, string>? data, DateTimeOffset now)
    {
        const string Allowed = "a Secret of type kubernetes.io/tls, with a server's certificate that clients accept and its key";
        if (Entry(data, Certificate) is not { } certificatePem || Entry(data, PrivateKey) is not { } privateKeyPem)
        {
            return [Told($"{_name}, which has no {Certificate} or no {PrivateKey}", remedy: null)];
        }

        return
        [
            .. PairVerification
                .Objections(certificatePem, privateKeyPem, Entry(data, Authority), asTheyAre: true, now)
                .Select(found => Told($"{_name}, whose {EntryOf(found.Part)} is {found.Objection.What}", found.Objection.Remedy)),
            .. HostnameChecks.Faults(_route, certificatePem, $"{_name}'s {Certificate}"),
        ];

        static Fault Told(string what, string? remedy) => new("certificate.existingSecret", what, Allowed, remedy);
    }

    private static ExistingPair PairOf(IReadOnlyDictionary<string, string>? data)
    {
        var certificate = Entry(data, Certificate)!;
        return new(
            certificate,
            // no more than the certificates: clients get it
            Entry(data, Authority) is { } authority
                ? CertificateBundle.Pem(CertificateBundle.Read(PemText.Read(authority), out _))
                : CertificateChain.Parse(certificate).TrustPem
        );
    }

    private static string EntryOf(PairPart part) =>
        part switch
        {
            PairPart.Certificate => Certificate,
            PairPart.PrivateKey => PrivateKey,
            _ => Authority,
        };

    private static string? Entry(IReadOnlyDictionary<string, string>? data, string key) =>
        data?.GetValueOrDefault(key) is { Length: > 0 } base64 ? Encoding.UTF8.GetString(Convert.FromBase64String(base64)) : null;
}
