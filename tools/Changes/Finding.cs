namespace KubeExpose.Tools.Changes;

/// <summary>A change that clients notice: an address, a namespace or a selector is not what it was.</summary>
/// <param name="Change">The change.</param>
/// <param name="Sentence">What happens and why.</param>
internal sealed record Finding(Change Change, string Sentence)
{
    /// <summary>Whether someone allowed it, by the resource's name or by kind and name, as in <c>Service/my-nginx</c>.</summary>
    public bool IsAllowedBy(IEnumerable<string> allowed) =>
        allowed.Any(name => name == Change.Name || name == $"{Change.Kind}/{Change.Name}");
}
