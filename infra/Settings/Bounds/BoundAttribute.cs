namespace KubeExpose.Infra.Settings.Bounds;

/// <summary>
/// What a setting may be, on the property that holds it: the check, the fault's words and the settings' table follow from it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal abstract class BoundAttribute : Attribute
{
    /// <summary>What is allowed, in words, with its unit. Of a list it is said of each entry.</summary>
    internal abstract string Allowed { get; }

    /// <summary>Whether the value, or the list's entry, is allowed.</summary>
    internal abstract bool Allows(object value);

    /// <summary>What to do about a value that is not allowed, where more can be said than <see cref="Allowed"/>; null otherwise.</summary>
    internal virtual string? Remedy(object value) => null;
}
