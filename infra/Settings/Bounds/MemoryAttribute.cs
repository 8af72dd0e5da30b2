namespace KubeExpose.Infra.Settings.Bounds;

/// <summary>An amount of memory between two others, both allowed, to the byte: <c>64Mi</c>, <c>1Gi</c>.</summary>
internal sealed class MemoryAttribute(string least, string most) : TextBoundAttribute
{
    internal override string Allowed => $"a quantity from {least} to {most}, in whole bytes";

    protected override bool Allows(string text) => Quantity.IsBetween(text, least, most, step: 1m);
}
