namespace KubeExpose.Infra.Certificates;

/// <summary>What a certificate with its key comes in.</summary>
internal enum PairPart
{
    /// <summary>The server's certificate, and what signed it.</summary>
    Certificate,

    /// <summary>Its private key.</summary>
    PrivateKey,

    /// <summary>What clients trust.</summary>
    Authority,
}
