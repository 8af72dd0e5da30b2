using System.Collections.Immutable;
using KubeExpose.Infra;
using KubeExpose.Tools.Files;
using KubeExpose.Tools.Manifests;
using KubeExpose.Tools.Providers;
using KubeExpose.Tools.Stacks;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace KubeExpose.Tools.Rendering;

/// <summary>Runs the stack's program in this process.</summary>
internal static class StackProgram
{
    /// <summary>Runs the program on a stack's settings.</summary>
    /// <param name="stack">The stack whose settings the program reads.</param>
    /// <param name="kubernetes">Stands in for the kubernetes provider.</param>
    /// <param name="secrets">Stands in for the tls and random providers.</param>
    /// <exception cref="ToolException">A group of settings is encrypted as a whole.</exception>
    /// <exception cref="Pulumi.RunException">The program refuses the settings.</exception>
    public static async Task<RenderedStack> RunAsync(Stack stack, IProvider kubernetes, IProvider secrets)
    {
        var mocks = new ProviderMocks(kubernetes, secrets);
        var (registered, outputs) = await Pulumi.Deployment.TestAsync(
            mocks,
            Prepare(stack),
            () => ExposeStack.DeclareWithoutCluster(stack.UnreadSettings)
        );

        var urns = await Task.WhenAll(registered.Select(async resource => await OutputUtilities.GetValueAsync(resource.Urn)));
        ImmutableArray<DeclaredResource> declared = [.. mocks.Declared.Select(resource => resource.Below(urns))];
        var objects = KnownObjects.Of(Manifest.From(declared));
        return new(
            [.. EngineFields.RemovedFrom(objects.Complete)],
            [.. objects.LeftOut.Select(LeftOut), .. stack.AddressesToName().Select(Unnamed)],
            declared,
            [.. await Task.WhenAll(outputs.Select(output => StackOutput.ReadAsync(output.Key, output.Value)))]
        );
    }

    /// <summary>Puts the settings where a program reads them, and says how it runs.</summary>
    /// <exception cref="ToolException">A group of settings is encrypted as a whole.</exception>
    public static TestOptions Prepare(Stack stack)
    {
        if (string.Join('\n', stack.Faults().Select(fault => fault.In(stack.Project.Name))) is { Length: > 0 } faults)
        {
            throw new ToolException(faults);
        }

        Environment.SetEnvironmentVariable("PULUMI_CONFIG", stack.ConfigJson());
        Environment.SetEnvironmentVariable("PULUMI_CONFIG_SECRET_KEYS", stack.SecretKeysJson());
        return new()
        {
            ProjectName = stack.Project.Name,
            StackName = stack.Name,
            RootDirectory = stack.Project.Folder,
            // what only a cluster knows is unknown then; otherwise it would be null
            IsPreview = true,
        };
    }

    private static string LeftOut(Manifest manifest) =>
        $"{manifest.Kind} {AutoName.Stem(manifest.Name)} is left out: it depends on what only a cluster knows";

    private static string Unnamed(string key) => $"the certificate names no address of the Service ({key}): only a cluster knows them";
}
