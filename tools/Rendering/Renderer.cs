using KubeExpose.Tools.Files;
using KubeExpose.Tools.Manifests;
using KubeExpose.Tools.Providers;
using KubeExpose.Tools.Secrets;
using KubeExpose.Tools.Stacks;

namespace KubeExpose.Tools.Rendering;

/// <summary>The two renderings of a stack: one that anyone may see, and one that can be applied.</summary>
internal static class Renderer
{
    /// <summary>Renders without secrets: they are masked, certificates are described, and the result is the same at every run.</summary>
    /// <inheritdoc cref="StackProgram.RunAsync" path="/exception"/>
    public static async Task<RenderedStack> MaskedAsync(Stack stack)
    {
        var rendered = await StackProgram.RunAsync(
            WithStandIns(stack),
            new MaskedSecrets(new KubernetesProvider()),
            GeneratedSecrets.Placeholders
        );
        return rendered with { Manifests = [.. rendered.Manifests.Select(PlaceholderCertificates.Describe)] };
    }

    /// <summary>The stack with a value in place of each encrypted setting that the program parses.</summary>
    public static Stack WithStandIns(Stack stack) => stack.WithStandIn("certificate", "certificatePem", PlaceholderCertificates.OfAnyone);

    /// <summary>
    /// Renders with real keys, and keeps them in <c>out/STACK</c>: the next rendering has the same keys and names, for as long as the
    /// settings ask for the same and the certificate is not due.
    /// </summary>
    /// <exception cref="ToolException">Only the engine can read a setting, only a cluster knows an address, or the kept keys can't be
    /// read.</exception>
    /// <exception cref="IOException">The keys can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder's permissions forbid it.</exception>
    /// <inheritdoc cref="StackProgram.RunAsync" path="/exception"/>
    public static async Task<RenderedStack> RealAsync(Stack stack, DateTimeOffset now)
    {
        stack.RefuseWhatOnlyPulumiKnows();
        var state = new KeptState(stack);
        var secrets = new KeptResources(GeneratedSecrets.Real(now), now, stack.Setting("certificate.rotationToken"), state.Read());
        var rendered = await StackProgram.RunAsync(stack, new KubernetesProvider(), secrets);
        state.Write(secrets.ToJson());
        return rendered;
    }
}
