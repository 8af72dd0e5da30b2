using Pulumi;

namespace KubeExpose.Sdk.Tests;

/// <summary>A component; its children are made by a test.</summary>
public sealed class Group : ComponentResource
{
    public Group(string name, ComponentResourceOptions? options = null, Action<Group>? children = null)
        : base("test:index:Group", name, options)
    {
        children?.Invoke(this);
    }

    [Output("label")]
    public Output<string>? Label { get; set; }

    /// <summary>Registers what its properties hold.</summary>
    public void Complete() => RegisterOutputs();

    /// <summary>Registers these outputs.</summary>
    public void Complete(IDictionary<string, object?> outputs) => RegisterOutputs(outputs);
}
