namespace KubeExpose.Infra.Tests.Nginx;

/// <summary>The openssl program that is installed here.</summary>
internal static class OpenSsl
{
    /// <summary>Its path; without it the test that asks is skipped.</summary>
    internal static string Path => Tool.Require("openssl", "openssl");
}
