using System.Text.Json;
using KubeExpose.Tools.Stacks;
using Pulumi;
using Pulumi.Utilities;

namespace KubeExpose.Tools;

/// <summary>One output of the stack.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">A text as it is, anything else as JSON, a secret masked; null when only a cluster can say.</param>
internal sealed record StackOutput(string Name, string? Text)
{
    /// <param name="name">Its name.</param>
    /// <param name="value">What the program returned: a value, or an <see cref="Output{T}"/> of one.</param>
    public static async Task<StackOutput> ReadAsync(string name, object? value)
    {
        var json = Output.JsonSerialize(Output.Create(value));
        if (await Output.IsSecretAsync(json))
            return new(name, YamlValue.Encrypted);
        if (!await OutputUtilities.GetIsKnownAsync(json))
            return new(name, null);

        var text = await OutputUtilities.GetValueAsync(json);
        using var document = JsonDocument.Parse(text);
        return new(name, document.RootElement.ValueKind == JsonValueKind.String ? document.RootElement.GetString() : text);
    }
}
