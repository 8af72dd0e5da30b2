using System.Collections.Immutable;
using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Checks;

/// <summary>A file with nginx text of the user's own.</summary>
/// <param name="Key">The setting that names it.</param>
/// <param name="Text">What stands in it; nothing where there is none that can be read.</param>
/// <param name="Faults">Why it can't be read.</param>
internal sealed record OwnFile(string Key, ImmutableArray<Directive> Text, ImmutableArray<Fault> Faults);
