using System.Reflection;
using System.Text.Json.Serialization;

namespace KubeExpose.Infra.Settings.Reading;

/// <summary>How names of the code are spelled in settings: properties in camel case, choices as they are called in the field.</summary>
internal static class Spelling
{
    /// <summary>A setting's key within its group: <c>httpPort</c> for <c>HttpPort</c>.</summary>
    internal static string Key(MemberInfo property) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    /// <summary>
    /// The choices of an enumeration by their spelling: the member's name, or what its <see cref="JsonStringEnumMemberNameAttribute"/>
    /// says.
    /// </summary>
    internal static IReadOnlyDictionary<string, object> Choices(Type enumeration) =>
        enumeration
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToDictionary(Of, field => field.GetValue(null)!, StringComparer.Ordinal);

    /// <summary>One choice as the field spells it.</summary>
    internal static string Of(Enum choice) => Of(choice.GetType().GetField(choice.ToString())!);

    private static string Of(FieldInfo choice) => choice.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? choice.Name;
}
