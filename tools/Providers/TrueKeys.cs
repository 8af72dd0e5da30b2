using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace KubeExpose.Tools.Providers;

/// <summary>Real key pairs, ECDSA or RSA, in the provider's forms: SEC 1 or PKCS #1, and PKCS #8 beside.</summary>
internal sealed class TrueKeys : IKeySource
{
    public JsonObject Create(JsonObject inputs)
    {
        switch (inputs["algorithm"]!.GetValue<string>())
        {
            case "ECDSA":
                using (var key = ECDsa.Create(Curve(inputs["ecdsaCurve"]?.GetValue<string>())))
                {
                    return Outputs(key.ExportECPrivateKeyPem(), key.ExportPkcs8PrivateKeyPem(), key.ExportSubjectPublicKeyInfoPem());
                }

            case "RSA":
                using (var key = RSA.Create((int)(inputs["rsaBits"]?.GetValue<double>() ?? 2048)))
                {
                    return Outputs(key.ExportRSAPrivateKeyPem(), key.ExportPkcs8PrivateKeyPem(), key.ExportSubjectPublicKeyInfoPem());
                }

            case var other:
                throw new ToolException($"a key of the algorithm {other} can only be made by pulumi");
        }
    }

    private static ECCurve Curve(string? name) =>
        name switch
        {
            "P256" => ECCurve.NamedCurves.nistP256,
            "P384" => ECCurve.NamedCurves.nistP384,
            "P521" => ECCurve.NamedCurves.nistP521,
            _ => throw new ToolException($"a key on the curve {name} can only be made by pulumi"),
        };

    private static JsonObject Outputs(string key, string pkcs8, string publicKey) =>
        new()
        {
            ["id"] = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(publicKey)))[..40],
            ["privateKeyPem"] = $"{key}\n",
            ["privateKeyPemPkcs8"] = $"{pkcs8}\n",
            ["publicKeyPem"] = $"{publicKey}\n",
        };
}
