using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pulumi.Kubernetes.Generator.Models;
using Pulumi.Kubernetes.Generator.Sources;

namespace Pulumi.Kubernetes.Generator;

/// <summary>
/// Writes the resources of <c>Kinds.txt</c>, their Args and their outputs, from the models of KubernetesClient.
/// Nothing but that list, the models and their documentation makes it work again: the project's own code never does.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class KubernetesGenerator : IIncrementalGenerator
{
    private const string Models = "KubernetesClient";

    private static readonly DiagnosticDescriptor Unreadable = new(
        "PK0001",
        "The list of kinds doesn't fit the models",
        "{0}",
        "Generation",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // the models and the framework's own assemblies, in which their attributes are
        var references = context
            .MetadataReferencesProvider.Where(static reference =>
                FileName(reference) is { } name && (name == Models || name.StartsWith("System.", StringComparison.Ordinal))
            )
            .Collect();
        var list = context.AdditionalTextsProvider.Where(static file => Path.GetFileName(file.Path) == "Kinds.txt").Collect();
        var documentation = context.AdditionalTextsProvider.Where(static file => Path.GetFileName(file.Path) == Models + ".xml").Collect();

        var generated = references
            .Combine(list)
            .Combine(documentation)
            .Select(static (input, cancellation) => Generate(input.Left.Left, input.Left.Right, input.Right, cancellation))
            .WithTrackingName("Generate");
        context.RegisterSourceOutput(
            generated.SelectMany(static (result, _) => result.Sources).WithTrackingName("Sources"),
            static (output, source) => output.AddSource(source.Name, source.Text)
        );
        context.RegisterSourceOutput(
            generated.Select(static (result, _) => result.Fault).WithTrackingName("Fault"),
            static (output, fault) =>
            {
                if (fault is not null)
                {
                    output.ReportDiagnostic(Diagnostic.Create(Unreadable, Location.None, fault));
                }
            }
        );
    }

    private static (ImmutableArray<GeneratedSource> Sources, string? Fault) Generate(
        ImmutableArray<MetadataReference> references,
        ImmutableArray<AdditionalText> list,
        ImmutableArray<AdditionalText> documentation,
        CancellationToken cancellation
    )
    {
        // a compilation of its own: the project's changes with every keystroke
        var compilation = CSharpCompilation.Create(Models, references: references);
        if (
            references.FirstOrDefault(reference => FileName(reference) == Models) is not { } models
            || compilation.GetAssemblyOrModuleSymbol(models) is not IAssemblySymbol assembly
            || list.FirstOrDefault()?.GetText(cancellation) is not { } kinds
        )
        {
            return ([], null);
        }

        try
        {
            var summaries = new ModelDocumentation(documentation.FirstOrDefault()?.GetText(cancellation));
            return ([.. new ModelReader(assembly, KindList.Parse(kinds), summaries).Read().SelectMany(Sources)], null);
        }
        catch (FormatException fault)
        {
            return ([], fault.Message);
        }
    }

    private static IEnumerable<GeneratedSource> Sources(Model model)
    {
        yield return model.IsKind ? KindSource.Of(model) : OutputSource.Of(model);
        if (model.IsInput)
        {
            yield return ArgsSource.Of(model);
        }
    }

    private static string? FileName(MetadataReference reference) =>
        reference is PortableExecutableReference { FilePath: { } path } ? Path.GetFileNameWithoutExtension(path) : null;
}
