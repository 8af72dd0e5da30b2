using System.Collections.Immutable;

namespace KubeExpose.Tools.Changes;

/// <summary>What an update would change in one stack.</summary>
/// <param name="Changes">The changes, in the order of application.</param>
/// <param name="Errors">Why the preview failed, if it did: then more may change.</param>
/// <param name="IsRendered">Whether two renderings were compared: what is gone is deleted only where someone prunes.</param>
internal sealed record StackChanges(ImmutableArray<Change> Changes, ImmutableArray<string> Errors, bool IsRendered);
