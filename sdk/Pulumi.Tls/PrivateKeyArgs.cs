namespace Pulumi.Tls;

/// <summary>What a <see cref="PrivateKey"/> is to be.</summary>
public sealed class PrivateKeyArgs : ResourceArgs
{
    /// <summary><c>RSA</c>, <c>ECDSA</c> or <c>ED25519</c>.</summary>
    [Input("algorithm", required: true)]
    public Input<string> Algorithm { get; set; } = null!;

    /// <summary>The curve of an ECDSA key: <c>P224</c> (default), <c>P256</c>, <c>P384</c> or <c>P521</c>.</summary>
    [Input("ecdsaCurve")]
    public Input<string>? EcdsaCurve { get; set; }

    /// <summary>The size of an RSA key in bits, 2048 by default.</summary>
    [Input("rsaBits")]
    public Input<int>? RsaBits { get; set; }

    /// <summary>New arguments with nothing set.</summary>
    public static new PrivateKeyArgs Empty => new();
}
