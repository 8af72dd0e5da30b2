using System.Text.Json.Nodes;

namespace KubeExpose.Tools.Secrets;

/// <summary>Makes the key pair of a <c>tls:index/privateKey:PrivateKey</c>.</summary>
/// <param name="inputs">The resource's inputs: <c>algorithm</c>, and <c>ecdsaCurve</c> or <c>rsaBits</c>.</param>
/// <returns>The outputs: <c>id</c>, the private key in PEM, and the public key where there is one.</returns>
internal delegate JsonObject KeySource(JsonObject inputs);
