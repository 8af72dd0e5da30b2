namespace Pulumi.Tls;

/// <summary>What every resource of this package tells the engine beside the program's own options.</summary>
internal static class TlsOptions
{
    /// <summary>The plugin's version, and that of the official package whose surface this one has.</summary>
    private const string Version = "5.5.1";

    /// <summary>The program's options, completed.</summary>
    /// <param name="options">The program's own.</param>
    /// <param name="id">The identity of what is read; empty for what is created.</param>
    /// <param name="secrets">Wire names of outputs that are secret whatever the provider says.</param>
    public static CustomResourceOptions Complete(CustomResourceOptions? options, Input<string> id, params ReadOnlySpan<string> secrets)
    {
        var complete = CustomResourceOptions.Merge(new() { Version = Version, AdditionalSecretOutputs = [.. secrets] }, options);
        complete.Id = id;
        return complete;
    }
}
