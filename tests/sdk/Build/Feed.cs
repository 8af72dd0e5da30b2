using System.IO.Compression;
using System.Xml.Linq;

namespace KubeExpose.Sdk.Tests;

/// <summary>A folder of packages that hold nothing and only say what they depend on.</summary>
internal sealed class Feed(string folder)
{
    /// <summary>The versions that the repository asks for, by package.</summary>
    public static IReadOnlyDictionary<string, string> Pinned { get; } =
        XDocument
            .Load(Path.Combine(Clone.Repository, "Directory.Packages.props"))
            .Descendants("PackageVersion")
            .ToDictionary(package => package.Attribute("Include")!.Value, package => package.Attribute("Version")!.Value);

    public string Folder { get; } = Directory.CreateDirectory(folder).FullName;

    /// <summary>A package in a version, and its dependencies as <c>ID VERSION</c>.</summary>
    public Feed Add(string id, string version, params string[] dependencies)
    {
        using var package = ZipFile.Open(Path.Combine(Folder, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        using var manifest = new StreamWriter(package.CreateEntry($"{id}.nuspec").Open());
        manifest.Write(
            $"""
            <package><metadata><id>{id}</id><version>{version}</version><authors>a</authors><description>empty</description><dependencies>
            {string.Concat(dependencies.Select(Dependency))}
            </dependencies></metadata></package>
            """
        );
        return this;

        static string Dependency(string dependency) =>
            $"""<dependency id="{dependency.Split(' ')[0]}" version="{dependency.Split(' ')[1]}" />""";
    }

    /// <summary>Takes a package out again.</summary>
    public void Remove(string id) => File.Delete(Path.Combine(Folder, $"{id}.{Pinned[id]}.nupkg"));

    /// <summary>What the project needs beside Pulumi's packages.</summary>
    public Feed AddOthers() =>
        AddPinned("Meziantou.Analyzer")
            .AddPinned("Roslynator.Analyzers")
            .AddPinned("YamlDotNet")
            .AddPinned("KubernetesClient", $"YamlDotNet {Pinned["YamlDotNet"]}");

    /// <summary>Pulumi's packages, with what they bring in the versions that they name and in newer ones.</summary>
    public Feed AddPulumi()
    {
        var pulumi = $"Pulumi {Pinned["Pulumi"]}";
        AddPinned("Pulumi", "OpenTelemetry 1.9.0", "OpenTelemetry.Exporter.OpenTelemetryProtocol 1.9.0", "Grpc.Reflection 2.63.0");
        AddPinned("Pulumi.Kubernetes", pulumi).AddPinned("Pulumi.Random", pulumi).AddPinned("Pulumi.Tls", pulumi);
        Add("Grpc.Reflection", "2.63.0", "Grpc.Net.Client 2.63.0", "Google.Protobuf 3.23.1");
        Add("Grpc.Net.Client", "2.63.0").Add("Grpc.Net.Client", "2.85.0");
        Add("Google.Protobuf", "3.23.1").Add("Google.Protobuf", "3.36.2");
        return AddOpenTelemetry("1.9.0").AddOpenTelemetry(Pinned["OpenTelemetry"]);
    }

    private Feed AddOpenTelemetry(string version) =>
        Add("OpenTelemetry", version, $"OpenTelemetry.Api.ProviderBuilderExtensions {version}")
            .Add("OpenTelemetry.Api.ProviderBuilderExtensions", version, $"OpenTelemetry.Api {version}")
            .Add("OpenTelemetry.Api", version)
            .Add("OpenTelemetry.Exporter.OpenTelemetryProtocol", version, $"OpenTelemetry {version}");

    private Feed AddPinned(string id, params string[] dependencies) => Add(id, Pinned[id], dependencies);
}
