namespace KubeExpose.Infra.Settings.Bounds;

/// <summary>An amount of CPU between two others, both allowed, to the thousandth: <c>500m</c>, <c>2</c>.</summary>
internal sealed class CpuAttribute(string least, string most) : TextBoundAttribute
{
    internal override string Allowed => $"a quantity from {least} to {most}, in whole thousandths (m)";

    protected override bool Allows(string text) => Quantity.IsBetween(text, least, most, step: 0.001m);
}
