namespace KubeExpose.Infra.Settings.Reading;

/// <summary>What a stack was given.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Misread">What could not be read into them.</param>
/// <param name="Exposed">What is secret and was given in clear, or secret where nothing is kept so.</param>
internal sealed record GivenSettings(StackSettings Settings, IReadOnlyList<Fault> Misread, IReadOnlyList<Fault> Exposed);
