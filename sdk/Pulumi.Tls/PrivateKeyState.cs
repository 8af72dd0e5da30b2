namespace Pulumi.Tls;

/// <summary>What is known about a <see cref="PrivateKey"/> that is read.</summary>
public sealed class PrivateKeyState : ResourceArgs
{
    /// <summary><c>RSA</c>, <c>ECDSA</c> or <c>ED25519</c>.</summary>
    [Input("algorithm")]
    public Input<string>? Algorithm { get; set; }

    /// <summary>The curve of an ECDSA key: <c>P224</c> (default), <c>P256</c>, <c>P384</c> or <c>P521</c>.</summary>
    [Input("ecdsaCurve")]
    public Input<string>? EcdsaCurve { get; set; }

    /// <summary>The private key in OpenSSH's format. A secret.</summary>
    [Input("privateKeyOpenssh")]
    public Input<string>? PrivateKeyOpenssh
    {
        get;
        set => field = SecretInput.Of(value);
    }

    /// <summary>The private key in PEM. A secret.</summary>
    [Input("privateKeyPem")]
    public Input<string>? PrivateKeyPem
    {
        get;
        set => field = SecretInput.Of(value);
    }

    /// <summary>The private key as PKCS #8 in PEM. A secret.</summary>
    [Input("privateKeyPemPkcs8")]
    public Input<string>? PrivateKeyPemPkcs8
    {
        get;
        set => field = SecretInput.Of(value);
    }

    /// <summary>The public key's MD5 fingerprint, as OpenSSH shows it.</summary>
    [Input("publicKeyFingerprintMd5")]
    public Input<string>? PublicKeyFingerprintMd5 { get; set; }

    /// <summary>The public key's SHA-256 fingerprint, as OpenSSH shows it.</summary>
    [Input("publicKeyFingerprintSha256")]
    public Input<string>? PublicKeyFingerprintSha256 { get; set; }

    /// <summary>The public key as a line of <c>authorized_keys</c>; empty for P224.</summary>
    [Input("publicKeyOpenssh")]
    public Input<string>? PublicKeyOpenssh { get; set; }

    /// <summary>The public key in PEM.</summary>
    [Input("publicKeyPem")]
    public Input<string>? PublicKeyPem { get; set; }

    /// <summary>The size of an RSA key in bits, 2048 by default.</summary>
    [Input("rsaBits")]
    public Input<int>? RsaBits { get; set; }

    /// <summary>New state with nothing known.</summary>
    public static new PrivateKeyState Empty => new();
}
