using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Pulumi;
using Pulumi.Kubernetes;

namespace KubeExpose.Sdk.Tests;

/// <summary>
/// The generated types as text, one line each: <c>Core.V1.ServicePort: port! int, targetPort int|string</c>. <c>!</c> stands for required,
/// <c>&gt;</c> for what is only read, <c>/</c> before an input's type that is not the output's.
/// </summary>
internal static class Surface
{
    private const string Root = "Pulumi.Kubernetes.";
    private const string Outputs = Root + "Types.Outputs.";
    private const string Inputs = Root + "Types.Inputs.";
    private static readonly Assembly Assembly = typeof(KubernetesResource).Assembly;

    /// <summary>The resource classes of the kinds.</summary>
    public static IEnumerable<Type> Kinds { get; } =
    [.. Assembly.GetExportedTypes().Where(type => type.IsSealed && type.IsSubclassOf(typeof(KubernetesResource)))];

    /// <summary>Every kind, then every other type, by name.</summary>
    public static IEnumerable<string> Lines() =>
        [
            .. Kinds
                .Select(kind =>
                    $"kind {Line(kind, kind.GetProperties().Where(property => property.IsDefined(typeof(OutputAttribute)) && property.DeclaringType == kind))}"
                )
                .Order(StringComparer.Ordinal),
            .. Assembly
                .GetExportedTypes()
                .Where(type => type.IsDefined(typeof(OutputTypeAttribute)))
                .Select(type => Line(type, type.GetFields()))
                .Order(StringComparer.Ordinal),
        ];

    private static string Line(Type type, IEnumerable<MemberInfo> members)
    {
        var name = Short(type);
        var args = Assembly.GetType($"{Inputs}{name}Args");
        return $"{name}{(args is null ? ">" : "")}: {string.Join(", ", members.Select(member => Entry(member, args)))}";
    }

    private static string Entry(MemberInfo output, Type? args)
    {
        var type = Text(output is FieldInfo field ? field.FieldType : ((PropertyInfo)output).PropertyType);
        var property = args?.GetProperty(output.Name);
        if (property is null)
        {
            return $"{output.Name}{(args is null ? "" : ">")} {type}";
        }

        var input = property.GetCustomAttribute<InputAttribute>() ?? Field(property).GetCustomAttribute<InputAttribute>()!;
        return $"{output.Name}{(input.IsRequired ? "!" : "")} {type}{(Text(property.PropertyType) == type ? "" : "/" + Text(property.PropertyType))}";
    }

    private static FieldInfo Field(PropertyInfo property) =>
        property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic)!;

    private static string Text(Type type)
    {
        if (type == typeof(string))
        {
            return "string";
        }

        if (type == typeof(int))
        {
            return "int";
        }

        if (type == typeof(bool))
        {
            return "bool";
        }

        if (type == typeof(double))
        {
            return "double";
        }

        if (type == typeof(JsonElement) || type == typeof(InputJson))
        {
            return "json";
        }

        if (!type.IsGenericType)
        {
            return Short(type);
        }

        var arguments = type.GetGenericArguments().Select(Text).ToArray();
        var definition = type.GetGenericTypeDefinition();
        return definition == typeof(ImmutableArray<>) || definition == typeof(InputList<>) ? $"[{arguments[0]}]"
            : definition == typeof(ImmutableDictionary<,>) || definition == typeof(InputMap<>) ? $"{{{arguments[^1]}}}"
            : string.Join('|', arguments);
    }

    private static string Short(Type type)
    {
        var name = type.FullName!;
        return name.StartsWith(Inputs, StringComparison.Ordinal) ? name[Inputs.Length..^"Args".Length]
            : name.StartsWith(Outputs, StringComparison.Ordinal) ? name[Outputs.Length..]
            : name[Root.Length..];
    }
}
