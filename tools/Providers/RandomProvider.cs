using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;

namespace KubeExpose.Tools.Providers;

/// <summary>What the random provider makes: <c>RandomId</c> and <c>RandomBytes</c>.</summary>
internal sealed class RandomProvider(IEntropy entropy) : IProvider
{
    public JsonObject Create(string type, string name, JsonObject inputs)
    {
        var count = (inputs["byteLength"] ?? inputs["length"])!.GetValue<double>();
        var bytes = entropy.Bytes($"{type} {name} {inputs.ToJsonString()}", (int)count);
        return type switch
        {
            "random:index/randomId:RandomId" => Id(inputs, bytes),
            "random:index/randomBytes:RandomBytes" => inputs.With(
                new() { ["base64"] = Convert.ToBase64String(bytes), ["hex"] = Convert.ToHexStringLower(bytes) }
            ),
            _ => throw new ToolException($"{type} ({name}) can only be made by pulumi"),
        };
    }

    private static JsonObject Id(JsonObject inputs, byte[] bytes)
    {
        var prefix = inputs["prefix"]?.GetValue<string>() ?? "";
        var standard = Convert.ToBase64String(bytes);
        var url = standard.Replace('+', '-').Replace('/', '_').TrimEnd('=');
        return inputs.With(
            new()
            {
                ["id"] = url,
                ["b64Std"] = prefix + standard,
                ["b64Url"] = prefix + url,
                ["hex"] = prefix + Convert.ToHexStringLower(bytes),
                ["dec"] = prefix + new BigInteger(bytes, isUnsigned: true, isBigEndian: true).ToString(CultureInfo.InvariantCulture),
            }
        );
    }
}
