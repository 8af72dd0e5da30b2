using System.Collections.Immutable;
using KubeExpose.Infra;
using KubeExpose.Tools.Manifests;
using KubeExpose.Tools.Providers;
using KubeExpose.Tools.Stacks;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace KubeExpose.Tools;

/// <summary>What one run of the stack's program gives, without engine and cluster.</summary>
/// <param name="Manifests">The objects, in the order in which they can be applied.</param>
/// <param name="Gaps">What is missing since it depends on what only a cluster can say; a sentence each.</param>
/// <param name="Resources">Everything that was declared.</param>
/// <param name="Outputs">The stack's outputs, in its order.</param>
internal sealed record Rendering(
    ImmutableArray<Manifest> Manifests,
    ImmutableArray<string> Gaps,
    ImmutableArray<DeclaredResource> Resources,
    ImmutableArray<StackOutput> Outputs
)
{
    /// <summary>Runs the program on a stack's settings.</summary>
    /// <param name="stack">Whose settings.</param>
    /// <param name="kubernetes">Stands in for the kubernetes provider.</param>
    /// <param name="material">Stands in for the tls and random providers.</param>
    /// <exception cref="ToolException">A group of settings is encrypted as a whole.</exception>
    /// <exception cref="Pulumi.RunException">The program refuses the settings.</exception>
    public static async Task<Rendering> RunAsync(Stack stack, IProvider kubernetes, IProvider material)
    {
        if (string.Join('\n', stack.Faults()) is { Length: > 0 } faults)
        {
            throw new ToolException(faults);
        }

        // as the engine does; the program reads its settings nowhere else
        Environment.SetEnvironmentVariable("PULUMI_CONFIG", stack.ConfigJson());
        Environment.SetEnvironmentVariable("PULUMI_CONFIG_SECRET_KEYS", stack.SecretKeysJson());

        var mocks = new ProviderMocks(kubernetes, material);
        // a preview: what no one can know without a cluster is unknown, and not empty
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
