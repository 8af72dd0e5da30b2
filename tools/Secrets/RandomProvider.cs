using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using KubeExpose.Tools.Files;
using KubeExpose.Tools.Providers;

namespace KubeExpose.Tools.Secrets;

/// <summary>Stands in for the random provider: <c>RandomId</c> and <c>RandomBytes</c>.</summary>
internal sealed class RandomProvider(RandomSource random) : IProvider
{
    public JsonObject Create(string type, string name, JsonObject inputs)
    {
        var count = (inputs["byteLength"] ?? inputs["length"])!.GetValue<double>();
        var bytes = random($"{type} {name} {inputs.ToJsonString()}", (int)count);
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
