using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace KubeExpose.Infra.Tests.Documentation;

/// <summary>What the code says of itself, as Markdown.</summary>
internal static class XmlDocumentation
{
    private static readonly Dictionary<string, XElement> Members = XDocument
        .Load(Path.Combine(AppContext.BaseDirectory, "KubeExpose.Infra.xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    /// <summary>A property's summary on one line.</summary>
    internal static string Of(PropertyInfo property) =>
        Line(Members[$"P:{property.DeclaringType!.FullName}.{property.Name}"].Element("summary")!);

    /// <summary>A type's summary on one line.</summary>
    internal static string Of(Type type) => Line(Members[$"T:{type.FullName}"].Element("summary")!);

    private static string Line(XElement summary) =>
        Regex
            .Replace(string.Concat(summary.Nodes().Select(Markdown)), @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1))
            .Trim()
            .Replace("|", "\\|", StringComparison.Ordinal);

    private static string Markdown(XNode node) =>
        node switch
        {
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement { Name.LocalName: "see" } see => $"`{Camel(see.Attribute("cref")!.Value.Split('.')[^1])}`",
            XElement other => other.Value,
            _ => node.ToString()
                .Replace("&lt;", "<", StringComparison.Ordinal)
                .Replace("&gt;", ">", StringComparison.Ordinal)
                .Replace("&amp;", "&", StringComparison.Ordinal),
        };

    private static string Camel(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);
}
