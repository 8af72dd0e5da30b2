using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KubeExpose.Infra.Settings.Reading;

/// <summary>How names of the code are written in settings: properties in camel case, choices as they are called in the field.</summary>
internal static class SettingNames
{
    /// <summary>A setting's key within its group: <c>httpPort</c> for <c>HttpPort</c>.</summary>
    internal static string Key(MemberInfo property) => Camel(property.Name);

    /// <summary>The full key of a setting that code reads: <c>service.httpPort</c> for <c>settings.Service.HttpPort</c>.</summary>
    /// <param name="setting">The setting, read from the record of a group or of all groups.</param>
    internal static string KeyOf(object? setting, [CallerArgumentExpression(nameof(setting))] string expression = "") =>
        KeyOfExpression(expression);

    /// <summary>The same, for the text of the expression.</summary>
    internal static string KeyOfExpression(string expression) =>
        string.Join('.', expression.Split('.').Select(part => Camel(part.TrimEnd('?', '!'))).SkipWhile(part => part == "settings"));

    /// <summary>
    /// The choices of an enumeration by their names in settings: the member's name, or what its
    /// <see cref="JsonStringEnumMemberNameAttribute"/> says.
    /// </summary>
    internal static IReadOnlyDictionary<string, object> Choices(Type enumeration) =>
        enumeration
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToDictionary(Of, field => field.GetValue(null)!, StringComparer.Ordinal);

    /// <summary>One choice as the field writes it.</summary>
    internal static string Of(Enum choice) => Of(choice.GetType().GetField(choice.ToString())!);

    private static string Of(FieldInfo choice) => choice.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? choice.Name;

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
