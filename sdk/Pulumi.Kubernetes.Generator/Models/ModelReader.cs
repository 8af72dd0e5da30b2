using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Pulumi.Kubernetes.Generator.Models;

/// <summary>Reads the kinds of a list, and every model they reach, from the assembly of KubernetesClient.</summary>
internal sealed class ModelReader(IAssemblySymbol assembly, KindList list, ModelDocumentation documentation)
{
    private readonly Dictionary<string, ApiGroup> _groups = new();
    private readonly HashSet<string> _inputs = new();

    /// <summary>All models, each once, in the order in which the kinds reach them.</summary>
    /// <exception cref="FormatException">The list names a model that does not exist, or a model has a property of a type that has no
    /// counterpart.</exception>
    public ImmutableArray<Model> Read()
    {
        var kinds = list.Kinds.Select(Symbol).ToList();
        var reached = new List<INamedTypeSymbol>();
        foreach (var kind in kinds)
        {
            Reach(kind, GroupOf(kind), reached);
        }

        foreach (var kind in kinds)
        {
            ReachInputs(kind);
        }

        Verify();
        return [.. reached.Select(symbol => ToModel(symbol, kinds.Contains(symbol, SymbolEqualityComparer.Default)))];
    }

    private void Verify()
    {
        foreach (var (model, property) in list.Properties())
        {
            if (Symbol(model).GetMembers().OfType<IPropertySymbol>().All(member => WireName(member) != property))
            {
                throw new FormatException($"{model} has no property {property}");
            }
        }
    }

    private void Reach(INamedTypeSymbol symbol, ApiGroup group, List<INamedTypeSymbol> reached)
    {
        if (_groups.ContainsKey(symbol.Name))
        {
            return;
        }

        _groups.Add(symbol.Name, list.GroupOf(symbol.Name) is { } own ? ApiGroup.Parse(own) : group);
        reached.Add(symbol);
        foreach (var next in Properties(symbol).Select(property => PropertyType.ModelIn(property.Type)).OfType<INamedTypeSymbol>())
        {
            Reach(next, group, reached);
        }
    }

    private void ReachInputs(INamedTypeSymbol symbol)
    {
        if (!_inputs.Add(symbol.Name))
        {
            return;
        }

        var inputs = Properties(symbol).Where(property => !(list.Kinds.Contains(symbol.Name) && WireName(property) == "status"));
        foreach (var next in inputs.Select(property => PropertyType.ModelIn(property.Type)).OfType<INamedTypeSymbol>())
        {
            ReachInputs(next);
        }
    }

    private Model ToModel(INamedTypeSymbol symbol, bool isKind)
    {
        var (name, group) = (ModelName.Plain(symbol.Name), _groups[symbol.Name]);
        return new(
            name,
            group,
            [.. Properties(symbol).Select(property => ToProperty(symbol.Name, property))],
            [.. list.FormerVersions(symbol.Name)],
            documentation.Summary(symbol.GetDocumentationCommentId()),
            $"{list.Reference}#{name.ToLowerInvariant()}-{group.Anchor}"
        )
        {
            IsKind = isKind,
            IsInput = _inputs.Contains(symbol.Name),
        };
    }

    private ModelProperty ToProperty(string model, IPropertySymbol property)
    {
        var wireName = WireName(property)!;
        var type =
            PropertyType.Of(property.Type, symbol => $"{_groups[symbol.Name].Namespace}.{ModelName.Plain(symbol.Name)}")
            ?? throw new FormatException($"{model}.{wireName} is a {property.Type}, which has no counterpart");
        return new(
            wireName,
            ModelName.Property(wireName, model),
            list.EnumOf(model, wireName) is { } name ? $"global::Pulumi.InputUnion<string, global::Pulumi.Kubernetes.{name}>" : type.Input,
            type.Output,
            type.IsCollection,
            list.IsRequired(model, wireName)
                || property.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T },
            list.Secrets(model).Contains(wireName),
            documentation.Summary(property.GetDocumentationCommentId())
        );
    }

    private IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol symbol) =>
        symbol.GetMembers().OfType<IPropertySymbol>().Where(property => WireName(property) is { } name && !list.IsNewer(symbol.Name, name));

    private static string? WireName(IPropertySymbol property) =>
        property
            .GetAttributes()
            .FirstOrDefault(attribute => attribute.AttributeClass?.Name == "JsonPropertyNameAttribute")
            ?.ConstructorArguments[0]
            .Value as string;

    private static ApiGroup GroupOf(INamedTypeSymbol kind)
    {
        var group = Constant("KubeGroup");
        return new(group.Length == 0 ? "core" : group, Constant("KubeApiVersion"));

        string Constant(string name) =>
            kind.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault()?.ConstantValue as string
            ?? throw new FormatException($"{kind.Name} is no kind: it has no {name}");
    }

    private INamedTypeSymbol Symbol(string model) =>
        assembly.GetTypeByMetadataName($"k8s.Models.{model}") ?? throw new FormatException($"{assembly.Name} has no model {model}");
}
