using System.Text.Json.Nodes;

namespace KubeExpose.Tools.Providers;

/// <summary>Answers a program in place of a provider's plugin.</summary>
internal interface IProvider
{
    /// <summary>Creates one resource.</summary>
    /// <param name="type">Its type, as in <c>tls:index/privateKey:PrivateKey</c>.</param>
    /// <param name="name">Its logical name.</param>
    /// <param name="inputs">What the program asks for; unknown values are absent.</param>
    /// <returns>
    /// Its properties once it exists, the inputs among them; <c>id</c> is its id. What is absent is unknown to the program.
    /// </returns>
    /// <exception cref="ToolException">Only the real provider can do it.</exception>
    JsonObject Create(string type, string name, JsonObject inputs);
}
