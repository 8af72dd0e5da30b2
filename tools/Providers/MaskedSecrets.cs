using System.Text;
using System.Text.Json.Nodes;
using KubeExpose.Tools.Stacks;

namespace KubeExpose.Tools.Providers;

/// <summary>Masks the values of Secrets before another provider sees them. Certificates stay: they are public.</summary>
internal sealed class MaskedSecrets(IProvider inner) : IProvider
{
    public JsonObject Create(string type, string name, JsonObject inputs)
    {
        if (type != "kubernetes:core/v1:Secret")
        {
            return inner.Create(type, name, inputs);
        }

        var masked = (JsonObject)inputs.DeepClone();
        Mask(masked["stringData"] as JsonObject, text => text, text => text);
        Mask(
            masked["data"] as JsonObject,
            text => Encoding.UTF8.GetString(Convert.FromBase64String(text)),
            text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text))
        );
        return inner.Create(type, name, masked);
    }

    private static void Mask(JsonObject? entries, Func<string, string> decode, Func<string, string> encode)
    {
        foreach (var (key, value) in entries?.ToList() ?? [])
        {
            if (!IsPublic(decode(value!.GetValue<string>())))
            {
                entries![key] = encode(EncryptedValue.Mark);
            }
        }
    }

    private static bool IsPublic(string text) =>
        text.StartsWith("-----BEGIN CERTIFICATE-----", StringComparison.Ordinal) && !text.Contains("PRIVATE KEY", StringComparison.Ordinal);
}
