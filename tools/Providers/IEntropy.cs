namespace KubeExpose.Tools.Providers;

/// <summary>Where the providers take unpredictable bytes from.</summary>
internal interface IEntropy
{
    /// <summary>Bytes for one resource.</summary>
    /// <param name="seed">Says which resource with which inputs they are for.</param>
    /// <param name="count">How many, at least 1.</param>
    byte[] Bytes(string seed, int count);
}
