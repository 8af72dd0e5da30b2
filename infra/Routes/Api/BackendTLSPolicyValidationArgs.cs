using Pulumi;

namespace KubeExpose.Infra.Routes.Api;

/// <summary>How the certificate of what is behind a Service is verified.</summary>
internal sealed class BackendTLSPolicyValidationArgs : ResourceArgs
{
    /// <summary>What is trusted.</summary>
    [Input("caCertificateRefs")]
    public InputList<CaCertificateReferenceArgs> CaCertificateRefs { get; set; } = [];

    /// <summary>The name that the certificate has to be for, and that is asked for (SNI).</summary>
    [Input("hostname")]
    public Input<string> Hostname { get; set; } = null!;
}
