using System.Security.Cryptography;
using System.Text.Json.Nodes;
using KubeExpose.Tools.Files;

namespace KubeExpose.Tools.Secrets;

/// <summary>Makes ECDSA and RSA key pairs in the tls provider's formats: SEC 1 or PKCS #1, and PKCS #8.</summary>
internal static class RealKeys
{
    /// <inheritdoc cref="KeySource"/>
    /// <exception cref="ToolException">An algorithm or a curve that only the tls provider knows.</exception>
    public static JsonObject Create(JsonObject inputs)
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
