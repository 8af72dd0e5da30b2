using System.Text.Json.Nodes;
using KubeExpose.Tools.Files;

namespace KubeExpose.Tools.Providers;

/// <summary>Stands in for a provider's plugin.</summary>
internal interface IProvider
{
    /// <summary>Says what a resource is once it has been created.</summary>
    /// <param name="type">Its type, as in <c>tls:index/privateKey:PrivateKey</c>.</param>
    /// <param name="name">Its logical name.</param>
    /// <param name="inputs">What the program asks for; unknown values are absent.</param>
    /// <returns>The properties, with the inputs and the <c>id</c>. The program sees a property that is absent as unknown.</returns>
    /// <exception cref="ToolException">Only the plugin can create it.</exception>
    JsonObject Create(string type, string name, JsonObject inputs);
}
