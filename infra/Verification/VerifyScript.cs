namespace KubeExpose.Infra.Verification;

/// <summary><c>verify.sh</c>: what proves a release.</summary>
internal static class VerifyScript
{
    /// <summary>The script's text.</summary>
    internal static string Text { get; } = Read();

    private static string Read()
    {
        using var file = new StreamReader(typeof(VerifyScript).Assembly.GetManifestResourceStream("verify.sh")!);
        return file.ReadToEnd();
    }
}
