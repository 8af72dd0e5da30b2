namespace Pulumi.Tls;

/// <summary>A key pair, made once and kept in the state.</summary>
/// <remarks><see href="https://www.pulumi.com/registry/packages/tls/api-docs/privatekey/">PrivateKey in the registry</see></remarks>
[ResourceType(Token, null)]
public sealed class PrivateKey : CustomResource
{
    private const string Token = "tls:index/privateKey:PrivateKey";

    /// <summary>Declares a key pair.</summary>
    /// <param name="name">The logical name.</param>
    /// <param name="args">What it is to be.</param>
    /// <param name="options">How the engine treats it.</param>
    public PrivateKey(string name, PrivateKeyArgs args, CustomResourceOptions? options = null)
        : this(name, args, options, "") { }

    private PrivateKey(string name, ResourceArgs? args, CustomResourceOptions? options, Input<string> id)
        : base(Token, name, args, TlsOptions.Complete(options, id, "privateKeyOpenssh", "privateKeyPem", "privateKeyPemPkcs8")) { }

    /// <summary><c>RSA</c>, <c>ECDSA</c> or <c>ED25519</c>.</summary>
    [Output("algorithm")]
    public Output<string> Algorithm { get; private set; } = null!;

    /// <summary>The curve of an ECDSA key: <c>P224</c> (default), <c>P256</c>, <c>P384</c> or <c>P521</c>.</summary>
    [Output("ecdsaCurve")]
    public Output<string> EcdsaCurve { get; private set; } = null!;

    /// <summary>The private key in OpenSSH's format. A secret.</summary>
    [Output("privateKeyOpenssh")]
    public Output<string> PrivateKeyOpenssh { get; private set; } = null!;

    /// <summary>The private key in PEM. A secret.</summary>
    [Output("privateKeyPem")]
    public Output<string> PrivateKeyPem { get; private set; } = null!;

    /// <summary>The private key as PKCS #8 in PEM. A secret.</summary>
    [Output("privateKeyPemPkcs8")]
    public Output<string> PrivateKeyPemPkcs8 { get; private set; } = null!;

    /// <summary>The public key's MD5 fingerprint, as OpenSSH shows it.</summary>
    [Output("publicKeyFingerprintMd5")]
    public Output<string> PublicKeyFingerprintMd5 { get; private set; } = null!;

    /// <summary>The public key's SHA-256 fingerprint, as OpenSSH shows it.</summary>
    [Output("publicKeyFingerprintSha256")]
    public Output<string> PublicKeyFingerprintSha256 { get; private set; } = null!;

    /// <summary>The public key as a line of <c>authorized_keys</c>; empty for P224.</summary>
    [Output("publicKeyOpenssh")]
    public Output<string> PublicKeyOpenssh { get; private set; } = null!;

    /// <summary>The public key in PEM.</summary>
    [Output("publicKeyPem")]
    public Output<string> PublicKeyPem { get; private set; } = null!;

    /// <summary>The size of an RSA key in bits, 2048 by default.</summary>
    [Output("rsaBits")]
    public Output<int> RsaBits { get; private set; } = null!;

    /// <summary>Reads one that exists already.</summary>
    /// <param name="name">The logical name.</param>
    /// <param name="id">The identity that the provider gave it.</param>
    /// <param name="state">What else is known about it.</param>
    /// <param name="options">How the engine treats it.</param>
    public static PrivateKey Get(string name, Input<string> id, PrivateKeyState? state = null, CustomResourceOptions? options = null) =>
        new(name, state, options, id);
}
