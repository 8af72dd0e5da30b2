namespace Pulumi;

/// <summary>How the engine treats the stack.</summary>
public class StackOptions
{
    /// <summary>What sees and changes each resource of the stack.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => field ??= [];
        set;
    }
}
