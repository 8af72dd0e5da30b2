using System.Collections.Immutable;
using KubeExpose.Infra;
using KubeExpose.Tools.Files;
using KubeExpose.Tools.Manifests;
using KubeExpose.Tools.Providers;
using KubeExpose.Tools.Stacks;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace KubeExpose.Tools.Rendering;

/// <summary>What the stack's program declares and returns when it runs without an engine and a cluster.</summary>
/// <param name="Manifests">The Kubernetes objects, in the order of application.</param>
/// <param name="Gaps">What is missing because only a cluster knows it, a sentence each.</param>
/// <param name="Resources">All resources, those that are no Kubernetes objects included.</param>
/// <param name="Outputs">The stack's outputs, in the program's order.</param>
internal sealed record RenderedStack(
    ImmutableArray<Manifest> Manifests,
    ImmutableArray<string> Gaps,
    ImmutableArray<DeclaredResource> Resources,
    ImmutableArray<StackOutput> Outputs
)
{
    /// <summary>Runs the program.</summary>
    /// <param name="stack">The stack whose settings the program reads.</param>
    /// <param name="kubernetes">Stands in for the kubernetes provider.</param>
    /// <param name="secrets">Stands in for the tls and random providers.</param>
    /// <exception cref="ToolException">A group of settings is encrypted as a whole.</exception>
    /// <exception cref="Pulumi.RunException">The program refuses the settings.</exception>
    public static async Task<RenderedStack> RunAsync(Stack stack, IProvider kubernetes, IProvider secrets)
    {
        if (string.Join('\n', stack.Faults()) is { Length: > 0 } faults)
        {
            throw new ToolException(faults);
        }

        // the only place from which a program reads its settings
        Environment.SetEnvironmentVariable("PULUMI_CONFIG", stack.ConfigJson());
        Environment.SetEnvironmentVariable("PULUMI_CONFIG_SECRET_KEYS", stack.SecretKeysJson());

        var mocks = new ProviderMocks(kubernetes, secrets);
        // in a preview, what only a cluster knows is unknown; otherwise it would be null
        var options = new TestOptions
        {
            ProjectName = stack.Project.Name,
            StackName = stack.Name,
            RootDirectory = stack.Project.Folder,
            IsPreview = true,
        };
        var (registered, outputs) = await Pulumi.Deployment.TestAsync(
            mocks,
            options,
            () => ExposeStack.DeclareWithoutCluster(stack.UnreadSettings)
        );

        var urns = await Task.WhenAll(registered.Select(async resource => await OutputUtilities.GetValueAsync(resource.Urn)));
        ImmutableArray<DeclaredResource> declared = [.. mocks.Declared.Select(resource => resource.Below(urns))];
        var manifests = Manifest.From(declared).ToLookup(manifest => manifest.IsComplete);
        return new(
            [.. manifests[true]],
            [
                .. manifests[false]
                    .Select(manifest => $"{manifest.Kind} {manifest.Name} is left out: it depends on what only a cluster knows"),
                .. stack
                    .AddressesToName()
                    .Select(key => $"the certificate names no address of the Service ({key}): only a cluster knows them"),
            ],
            declared,
            [.. await Task.WhenAll(outputs.Select(output => StackOutput.ReadAsync(output.Key, output.Value)))]
        );
    }
}
