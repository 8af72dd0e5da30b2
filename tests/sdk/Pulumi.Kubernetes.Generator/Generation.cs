using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pulumi.Kubernetes.Generator;

namespace KubeExpose.Sdk.Tests;

/// <summary>Runs the generator in a compilation that knows the models.</summary>
internal static class Generation
{
    /// <summary>The list that the project itself is generated from.</summary>
    public static string Kinds { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Kinds.txt"));

    /// <summary>The models' documentation, as their package brings it.</summary>
    public static AdditionalText Documentation { get; } =
        new TextFile(
            typeof(Generation)
                .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .Single(metadata => string.Equals(metadata.Key, "KubernetesClient.xml", StringComparison.Ordinal))
                .Value!
        );

    // the framework and the models
    private static CSharpCompilation Compilation { get; } =
        CSharpCompilation.Create(
            "Pulumi.Kubernetes",
            references: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(path =>
                    Path.GetFileName(path) is "KubernetesClient.dll"
                    || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                )
                .Select(path => MetadataReference.CreateFromFile(path))
        );

    /// <summary>A driver that notes what it did in which step.</summary>
    public static GeneratorDriver Driver(params AdditionalText[] files) =>
        CSharpGeneratorDriver.Create(
            [new KubernetesGenerator().AsSourceGenerator()],
            files,
            driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
        );

    /// <summary>What is generated from a list.</summary>
    public static GeneratorRunResult Run(string kinds) =>
        Driver(new TextFile("Kinds.txt", kinds)).Generate().GetRunResult().Results.Single();

    /// <summary>Runs once more, in the compilation with this code and these references added.</summary>
    public static GeneratorDriver Generate(this GeneratorDriver driver, string code = "", params MetadataReference[] references) =>
        driver.RunGenerators(Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code)).AddReferences(references));
}
