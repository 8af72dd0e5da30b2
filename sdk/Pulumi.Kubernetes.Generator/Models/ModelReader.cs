using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Pulumi.Kubernetes.Generator.Models;

/// <summary>Reads the kinds of a list, and every model they reach, from the assembly of KubernetesClient.</summary>
internal sealed class ModelReader(IAssemblySymbol assembly, KindList list, ModelDocumentation documentation)
{
    private readonly Dictionary<string, ApiGroup> _groups = new();

    /// <summary>All models, each once, in the order in which the kinds reach them.</summary>
    /// <exception cref="FormatException">The list names a model that does not exist, or a model has a property of a type that has no
    /// counterpart.</exception>
    public ImmutableArray<Model> Read()
    {
        ImmutableArray<Model> models = [.. Read(list.Kinds, isPatch: false), .. Read(list.Patches, isPatch: true)];
        Verify();
        return models;
    }

    private IEnumerable<Model> Read(ImmutableArray<string> kinds, bool isPatch)
    {
        var (reached, inputs) = (new List<INamedTypeSymbol>(), new HashSet<string>());
        foreach (var kind in kinds.Select(Symbol))
        {
            Reach(kind, GroupOf(kind), reached);
            ReachInputs(kind, kinds, inputs);
        }

        return reached.Select(symbol =>
            ToModel(symbol, isPatch) with
            {
                IsKind = kinds.Contains(symbol.Name),
                IsInput = inputs.Contains(symbol.Name),
            }
        );
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
        if (reached.Contains(symbol, SymbolEqualityComparer.Default))
        {
            return;
        }

        reached.Add(symbol);
        if (!_groups.ContainsKey(symbol.Name))
        {
            _groups.Add(symbol.Name, list.GroupOf(symbol.Name) is { } own ? ApiGroup.Parse(own) : group);
        }

        foreach (var next in Properties(symbol).Select(property => PropertyType.ModelIn(property.Type)).OfType<INamedTypeSymbol>())
        {
            Reach(next, group, reached);
        }
    }

    private void ReachInputs(INamedTypeSymbol symbol, ImmutableArray<string> kinds, HashSet<string> inputs)
    {
        if (!inputs.Add(symbol.Name))
        {
            return;
        }

        var given = Properties(symbol).Where(property => !(kinds.Contains(symbol.Name) && WireName(property) == "status"));
        foreach (var next in given.Select(property => PropertyType.ModelIn(property.Type)).OfType<INamedTypeSymbol>())
        {
            ReachInputs(next, kinds, inputs);
        }
    }

    private Model ToModel(INamedTypeSymbol symbol, bool isPatch)
    {
        var (name, group) = (ModelName.Plain(symbol.Name), _groups[symbol.Name]);
        return new(
            ModelName.Type(symbol.Name, isPatch),
            name,
            group,
            [.. Properties(symbol).Select(property => ToProperty(symbol, property, isPatch))],
            [.. list.FormerVersions(symbol.Name)],
            documentation.Summary(symbol.GetDocumentationCommentId()),
            $"{list.Reference}#{name.ToLowerInvariant()}-{group.Anchor}"
        );
    }

    private ModelProperty ToProperty(INamedTypeSymbol symbol, IPropertySymbol property, bool isPatch)
    {
        var (model, wireName) = (symbol.Name, WireName(property)!);
        var type =
            PropertyType.Of(property.Type, other => $"{_groups[other.Name].Namespace}.{ModelName.Type(other.Name, isPatch)}")
            ?? throw new FormatException($"{model}.{wireName} is a {property.Type}, which has no counterpart");
        return new(
            wireName,
            ModelName.Property(wireName, ModelName.Type(model, isPatch)),
            list.EnumOf(model, wireName) is { } name ? $"global::Pulumi.InputUnion<string, global::Pulumi.Kubernetes.{name}>" : type.Input,
            type.Output,
            type.IsCollection,
            !isPatch && (list.IsRequired(model, wireName) || !MayBeNull(property.Type)),
            list.Secrets(model).Contains(wireName),
            documentation.Summary(property.GetDocumentationCommentId())
        );
    }

    private static bool MayBeNull(ITypeSymbol type) =>
        type is not { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T };

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
