using System.Text.Json.Nodes;

namespace KubeExpose.Tools.Providers;

/// <summary>Makes the key pairs of <c>tls:index/privateKey:PrivateKey</c>.</summary>
internal interface IKeySource
{
    /// <summary>The outputs for these inputs: the private key, and the public one where there is any.</summary>
    JsonObject Create(JsonObject inputs);
}
