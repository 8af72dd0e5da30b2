using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Tls;

namespace KubeExpose.Infra.Certificates;

/// <summary>What the provider has to be told about a key.</summary>
internal static class KeyArgs
{
    /// <summary>Its algorithm and size.</summary>
    internal static PrivateKeyArgs For(KeyAlgorithm algorithm) =>
        algorithm switch
        {
            KeyAlgorithm.RSA2048 => new() { Algorithm = "RSA", RsaBits = 2048 },
            KeyAlgorithm.RSA3072 => new() { Algorithm = "RSA", RsaBits = 3072 },
            KeyAlgorithm.RSA4096 => new() { Algorithm = "RSA", RsaBits = 4096 },
            KeyAlgorithm.P384 => new() { Algorithm = "ECDSA", EcdsaCurve = "P384" },
            _ => new() { Algorithm = "ECDSA", EcdsaCurve = "P256" },
        };

    /// <summary>
    /// What a server's certificate allows: RSA keys may encrypt a key as well, which ECDSA's can't (RFC 5480, section 3).
    /// </summary>
    internal static InputList<string> ServerUses(KeyAlgorithm algorithm) =>
        algorithm is KeyAlgorithm.P256 or KeyAlgorithm.P384
            ? ["digital_signature", "server_auth"]
            : ["digital_signature", "key_encipherment", "server_auth"];
}
