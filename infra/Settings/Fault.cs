using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Infra.Settings;

/// <summary>One thing wrong with the settings, told to whoever typed the value.</summary>
/// <param name="Key">The setting's key below the project's name, as in <c>service.type</c>; a list's entry as
/// <c>certificate.dnsNames[1]</c>.</param>
/// <param name="Value">What was given; null when nothing was. A secret's value is never passed on: say what it is instead.</param>
/// <param name="Allowed">What would be accepted, with its unit.</param>
/// <param name="Remedy">What to change, where that does not follow from <paramref name="Allowed"/>.</param>
public sealed record Fault(string Key, object? Value, string Allowed, string? Remedy = null)
{
    /// <summary>The name under which Pulumi keeps this project's settings.</summary>
    public const string Project = "kube-expose";

    /// <summary>The fault, when something is wrong; nothing otherwise.</summary>
    internal static IEnumerable<Fault> If(bool wrong, string key, object? value, string allowed, string? remedy = null) =>
        wrong ? [new(key, value, allowed, remedy)] : [];

    /// <summary>The fault as one line: key, value, what is allowed, what to do.</summary>
    public override string ToString() => $"{Project}:{Key} is {Spelled}; allowed: {Allowed}{(Remedy is null ? "" : $"; {Remedy}")}";

    private object Spelled =>
        Value switch
        {
            null => "not set",
            true => "true",
            false => "false",
            Enum choice => Spelling.Of(choice),
            _ => Value,
        };
}
