using System.Collections.Immutable;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;

namespace KubeExpose.Infra.Certificates;

/// <summary>The certificate that nginx serves with, as a Secret, and what clients need to trust it.</summary>
internal sealed class ServingCertificate
{
    /// <summary>The key of the ConfigMap <see cref="TrustName"/> under which the trusted certificates are.</summary>
    internal const string TrustFile = "ca.crt";

    /// <summary>Declares what the mode needs.</summary>
    /// <param name="settings">What the user chose.</param>
    /// <param name="serviceNames">The Service's DNS names, the shortest first.</param>
    /// <param name="service">The Service's addresses, unknown until it has them.</param>
    /// <param name="place">Where the objects go.</param>
    internal ServingCertificate(
        CertificateSettings settings,
        ImmutableArray<string> serviceNames,
        Output<ObservedService> service,
        Place place
    )
    {
        var names = SubjectNames.Of(settings, place.App.Profile, serviceNames, service);
        var (secretName, certificatePem, trustPem) = settings.Mode switch
        {
            CertificateMode.Existing => Read(settings.ExistingSecret!, place),
            CertificateMode.Provided => Keep(ProvidedPair.Declare(settings.CertificatePem!, settings.PrivateKeyPem!), place),
            CertificateMode.Ca => Keep(AuthoritySignedPair.Declare(settings, names, place), place),
            _ => Keep(SelfSignedPair.Declare(settings, names, place), place),
        };
        var trust = new ConfigMap(
            $"{place.App.Name}-trust",
            new()
            {
                Metadata = place.Metadata(),
                Immutable = true,
                Data = { [TrustFile] = trustPem },
            },
            CustomResourceOptions.Merge(place.Options(), new() { HideDiffs = { "data" } })
        );
        var chain = certificatePem.Apply(CertificateChain.Parse);

        SecretName = secretName;
        TrustName = trust.Metadata.Apply(metadata => metadata.Name);
        TrustPem = trustPem;
        Fingerprint = chain.Apply(served => served.Fingerprint);
        NotAfter = chain.Apply(served => Rfc3339.Text(served.NotAfter));
        RenewFrom = chain.Apply(served =>
            settings.IsIssuedHere ? Rfc3339.Text(served.NotAfter.AddHours(-settings.LifetimeFor(place.App.Profile).RenewalHours)) : null
        );
        // known before it is issued, so that a renewal's preview leaves those alone who ask by it
        Host = settings.IsIssuedHere
            ? Output.Create(serviceNames[0])
            : chain.Apply(served => serviceNames.FirstOrDefault(served.Names) ?? served.HostFor(serviceNames[0]));
    }

    /// <summary>The name of the Secret with <c>tls.crt</c> and <c>tls.key</c>.</summary>
    internal Output<string> SecretName { get; }

    /// <summary>The name of the ConfigMap with <see cref="TrustFile"/>.</summary>
    internal Output<string> TrustName { get; }

    /// <summary>What clients have to trust, in PEM.</summary>
    internal Output<string> TrustPem { get; }

    /// <summary>When the certificate expires (RFC 3339, UTC).</summary>
    internal Output<string> NotAfter { get; }

    /// <summary>From when on an update renews it (RFC 3339, UTC); null where something else does.</summary>
    internal Output<string?> RenewFrom { get; }

    /// <summary>SHA-256 of the certificate's DER form: lower-case hex without colons.</summary>
    internal Output<string> Fingerprint { get; }

    /// <summary>
    /// The shortest of the Service's DNS names that the certificate is for; another name of its own where it is for none of them.
    /// </summary>
    internal Output<string> Host { get; }

    private static (Output<string> SecretName, Output<string> CertificatePem, Output<string> TrustPem) Keep(Pair pair, Place place)
    {
        var name = place.App.Profile == AppProfile.Tutorial ? "nginxsecret" : null;
        var secret = new Secret(
            $"{place.App.Name}-tls",
            new()
            {
                Metadata = place.Metadata(name),
                Type = "kubernetes.io/tls",
                Immutable = Place.Immutable(name),
                StringData = { ["tls.crt"] = pair.CertificatePem, ["tls.key"] = pair.PrivateKeyPem },
            },
            place.Options()
        );
        return (secret.Metadata.Apply(metadata => metadata.Name), pair.CertificatePem, pair.TrustPem);
    }

    private static (Output<string> SecretName, Output<string> CertificatePem, Output<string> TrustPem) Read(string name, Place place)
    {
        var found = ExistingSecret.Read(name, place);
        return (Output.Create(name), found.Apply(pair => pair.CertificatePem), found.Apply(pair => pair.TrustPem));
    }
}
