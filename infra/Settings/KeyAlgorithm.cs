namespace KubeExpose.Infra.Settings;

/// <summary>The kind and size of a private key.</summary>
public enum KeyAlgorithm
{
    /// <summary>ECDSA on the curve P-256: what all clients of TLS 1.2 know, and the cheapest handshake.</summary>
    P256,

    /// <summary>ECDSA on the curve P-384.</summary>
    P384,

    /// <summary>RSA with 2048 bits, as in the tutorial.</summary>
    RSA2048,

    /// <summary>RSA with 3072 bits.</summary>
    RSA3072,

    /// <summary>RSA with 4096 bits: a handshake costs eleven times that of P-256.</summary>
    RSA4096,
}
