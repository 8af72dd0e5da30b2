using Pulumi;

namespace KubeExpose.Infra.Objects;

/// <summary>
/// Inputs that may be left out: an absent value gives no input at all, where Pulumi's own conversion would give an input that is null.
/// </summary>
internal static class OptionalInput
{
    /// <summary>The value as an input, or none.</summary>
    internal static Input<T>? OrNone<T>(this T? value)
        where T : class => value is null ? null : (Input<T>)value;

    /// <inheritdoc cref="OrNone{T}(T)"/>
    internal static Input<T>? OrNone<T>(this T? value)
        where T : struct => value is { } given ? given : null;
}
