using Pulumi;

namespace KubeExpose.Infra.Routes.Api;

/// <summary>What a BackendTLSPolicy says.</summary>
internal sealed class BackendTLSPolicySpecArgs : ResourceArgs
{
    /// <summary>The Services that are meant.</summary>
    [Input("targetRefs")]
    public InputList<PolicyTargetReferenceArgs> TargetRefs { get; set; } = [];

    /// <summary>What is verified.</summary>
    [Input("validation")]
    public Input<BackendTLSPolicyValidationArgs> Validation { get; set; } = null!;
}
