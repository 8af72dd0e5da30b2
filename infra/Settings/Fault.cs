using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
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
    /// <summary>The fault of a setting, when something is wrong with it; nothing otherwise.</summary>
    /// <param name="wrong">Whether something is wrong.</param>
    /// <param name="setting">The setting, read from a group's record: the expression names the key.</param>
    /// <param name="allowed">What would be accepted.</param>
    /// <param name="remedy">What to change.</param>
    internal static IEnumerable<Fault> If(
        bool wrong,
        object? setting,
        string allowed,
        string? remedy = null,
        [CallerArgumentExpression(nameof(setting))] string expression = ""
    ) => wrong ? [new(SettingNames.KeyOfExpression(expression), setting, allowed, remedy)] : [];

    /// <summary>The faults of those entries of a list with which something is wrong.</summary>
    /// <param name="list">The setting, read from a group's record: the expression names the key.</param>
    /// <param name="isWrong">Whether something is wrong with an entry.</param>
    /// <param name="allowed">What would be accepted.</param>
    /// <param name="remedy">What to change.</param>
    internal static IEnumerable<Fault> IfAny(
        ImmutableArray<string> list,
        Func<string, bool> isWrong,
        string allowed,
        string? remedy = null,
        [CallerArgumentExpression(nameof(list))] string expression = ""
    ) =>
        list.Select((entry, i) => new Fault($"{SettingNames.KeyOfExpression(expression)}[{i}]", entry, allowed, remedy))
            .Where(fault => isWrong((string)fault.Value!));

    /// <summary>The fault as one line: key, value, what is allowed, what to do.</summary>
    public override string ToString() => $"{Key} is {Spelled}; allowed: {Allowed}{(Remedy is null ? "" : $"; {Remedy}")}";

    /// <summary>The same, with the project's name before the key, as <c>pulumi config</c> shows it.</summary>
    public string In(string project) => $"{project}:{this}";

    private object Spelled =>
        Value switch
        {
            null => "not set",
            true => "true",
            false => "false",
            Enum choice => SettingNames.Of(choice),
            string text => text,
            IEnumerable list => string.Join(", ", list.Cast<object>()),
            _ => Value,
        };
}
