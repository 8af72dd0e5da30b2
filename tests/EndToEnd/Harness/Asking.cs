namespace KubeExpose.EndToEnd.Harness;

/// <summary>Asks an application by its URLs, from this machine.</summary>
internal static class Asking
{
    /// <summary>Fails unless a URL comes to answer with a page, under a certificate that the stack's clients trust.</summary>
    /// <param name="page">Some text of the page.</param>
    public static async Task ShouldAnswerAsync(PulumiStack stack, string url, string page = "Welcome to nginx!")
    {
        string[] trust = (await stack.OutputsAsync()).TryGetProperty("caCertificatePem", out var pem)
            ? ["--cacert", await stack.WriteAsync("ca.crt", pem.GetString()!)]
            : [];
        // kube-proxy takes a moment
        await Eventually.HoldsAsync(async () =>
        {
            var answer = await Shell.TryAsync("curl", ["-sS", "--globoff", "--max-time", "5", .. trust, url]);
            answer.StandardOutput.ShouldContain(page, customMessage: $"{url}: {answer.StandardError}");
        });
    }
}
