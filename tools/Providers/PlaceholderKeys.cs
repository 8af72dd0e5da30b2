using System.Text.Json.Nodes;

namespace KubeExpose.Tools.Providers;

/// <summary>A <see cref="PlaceholderKey"/> where a key pair would be.</summary>
internal sealed class PlaceholderKeys : IKeySource
{
    public JsonObject Create(JsonObject inputs)
    {
        var algorithm = inputs["algorithm"]!.GetValue<string>();
        var key = new PlaceholderKey(
            algorithm,
            algorithm == "RSA"
                ? (int)(inputs["rsaBits"]?.GetValue<double>() ?? 2048)
                : int.Parse(inputs["ecdsaCurve"]!.GetValue<string>()[1..])
        );
        return new()
        {
            ["id"] = key.Text,
            ["privateKeyPem"] = key.Text,
            ["privateKeyPemPkcs8"] = key.Text,
        };
    }
}
