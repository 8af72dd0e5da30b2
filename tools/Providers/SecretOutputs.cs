namespace KubeExpose.Tools.Providers;

/// <summary>The outputs that the official SDK marks as secret whatever the inputs are (its <c>additionalSecretOutputs</c>).</summary>
internal static class SecretOutputs
{
    public static IReadOnlyCollection<string> Of(string type) =>
        type switch
        {
            "kubernetes:core/v1:Secret" => ["data", "stringData"],
            "tls:index/privateKey:PrivateKey" => ["privateKeyPem", "privateKeyPemPkcs8"],
            "tls:index/selfSignedCert:SelfSignedCert" or "tls:index/certRequest:CertRequest" => ["privateKeyPem"],
            "tls:index/locallySignedCert:LocallySignedCert" => ["caPrivateKeyPem"],
            "random:index/randomBytes:RandomBytes" => ["base64", "hex"],
            _ => [],
        };
}
