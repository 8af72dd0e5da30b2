using System.Collections.Immutable;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Objects;
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
    /// <param name="existing">The pair of mode <c>existing</c>; null in the other modes.</param>
    /// <param name="service">The Service's addresses, unknown until it has them.</param>
    /// <param name="hostnames">The host names of routes that it is for.</param>
    /// <param name="scope">Where the objects go.</param>
    /// <param name="furtherTrust">What else those that ask have to trust: PEM by file.</param>
    internal ServingCertificate(
        StackSettings settings,
        Output<ExistingPair>? existing,
        Output<ObservedService> service,
        ImmutableArray<string> hostnames,
        DeclarationScope scope,
        IReadOnlyDictionary<string, string>? furtherTrust = null
    )
    {
        var (certificate, profile, serviceNames) = (settings.Certificate, settings.Profile, settings.ServiceNames);
        var names = SubjectNames.Of(settings, service, hostnames);
        var (secretName, certificatePem, trustPem) = certificate.Mode switch
        {
            CertificateMode.Existing => (
                Output.Create(certificate.ExistingSecret!),
                existing!.Apply(pair => pair.CertificatePem),
                existing.Apply(pair => pair.TrustPem)
            ),
            CertificateMode.Provided => Keep(
                ProvidedPair.Declare(certificate.CertificatePem!, certificate.PrivateKeyPem!),
                profile.SecretName,
                scope
            ),
            CertificateMode.Ca => Keep(AuthoritySignedPair.Declare(settings, names, scope), profile.SecretName, scope),
            _ => Keep(SelfSignedPair.Declare(settings, names, scope), profile.SecretName, scope),
        };
        var data = new InputMap<string> { [TrustFile] = trustPem };
        foreach (var (file, pem) in furtherTrust ?? ImmutableDictionary<string, string>.Empty)
        {
            data[file] = pem;
        }

        var trust = TrustMap.Declare($"{scope.App.Name}-trust", data, scope);
        var chain = certificatePem.Apply(CertificateChain.Parse);

        RouteHostnames = certificate.IsIssuedHere ? hostnames : [];
        SecretName = secretName;
        TrustName = trust.Metadata.Apply(metadata => metadata.Name);
        TrustPem = trustPem;
        Fingerprint = chain.Apply(served => served.Fingerprint);
        NotAfter = chain.Apply(served => Rfc3339.Text(served.NotAfter));
        RenewFrom = chain.Apply(served =>
            certificate.IsIssuedHere ? Rfc3339.Text(served.NotAfter.AddHours(-Lifetime.Of(certificate, profile).RenewalHours)) : null
        );
        // known up front where it can be, so a renewal does not replace what asks
        Names = certificate.IsIssuedHere ? names.Together() : chain.Apply(served => served.Names);
        OwnNames = (certificate.IsIssuedHere ? Output.Create(certificate.DnsNames) : Names.Apply(all => all.DnsNames)).Apply(all =>
            all.Where(name => !name.StartsWith('*'))
                .Except(serviceNames)
                .Except(settings.Service.NodeAddresses)
                .Except(settings.Route.Hostnames)
                .ToImmutableArray()
        );
        Host = Names.Apply(all => serviceNames.FirstOrDefault(all.Cover) ?? all.Hosts(serviceNames[0]).FirstOrDefault(serviceNames[0]));
    }

    /// <summary>The host names of routes that it is for; empty where it is not issued here.</summary>
    internal ImmutableArray<string> RouteHostnames { get; }

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

    /// <summary>The names and addresses that it is for.</summary>
    internal Output<CertificateNames> Names { get; }

    /// <summary>Its DNS names that are not the Service's, nor the route's, wildcards aside.</summary>
    internal Output<ImmutableArray<string>> OwnNames { get; }

    /// <summary>
    /// The shortest of the Service's DNS names that the certificate is for; another name of its own where it is for none of them.
    /// </summary>
    internal Output<string> Host { get; }

    private static (Output<string> SecretName, Output<string> CertificatePem, Output<string> TrustPem) Keep(
        CertificateAndKey pair,
        string? name,
        DeclarationScope scope
    )
    {
        var (logicalName, options) = scope.OfProfile("tls", name);
        var secret = new Secret(
            logicalName,
            new()
            {
                Metadata = scope.Metadata(name),
                Type = "kubernetes.io/tls",
                Immutable = DeclarationScope.Immutable(name),
                StringData = { ["tls.crt"] = pair.CertificatePem, ["tls.key"] = pair.PrivateKeyPem },
            },
            options
        );
        return (secret.Metadata.Apply(metadata => metadata.Name), pair.CertificatePem, pair.TrustPem);
    }
}
