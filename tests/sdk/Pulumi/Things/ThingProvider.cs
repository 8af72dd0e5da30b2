using Pulumi;

namespace KubeExpose.Sdk.Tests;

/// <summary>A provider, of the package <c>test</c> unless told otherwise.</summary>
public sealed class ThingProvider(string name, ThingArgs? args = null, CustomResourceOptions? options = null, string package = "test")
    : ProviderResource(package, name, args ?? new ThingArgs(), options);
