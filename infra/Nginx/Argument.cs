using System.Buffers;

namespace KubeExpose.Infra.Nginx;

/// <summary>An argument of a directive as nginx reads it back: quoted wherever a character would mean something to its parser.</summary>
internal static class Argument
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./:=~*+$[]^,@%?&!()|<>");

    /// <summary>The argument as it stands in the file. A variable in it stays one: see <see cref="Literal"/>.</summary>
    internal static string Quoted(string value) =>
        value.Length > 0 && !value.AsSpan().ContainsAnyExcept(Plain)
            ? value
            : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal)}\"";

    /// <summary>Text of a user's: what nginx would read as a variable can't be in it, for its language has no way to say so.</summary>
    /// <exception cref="ArgumentException">The settings let a <c>$</c> through.</exception>
    internal static string Literal(string value) =>
        value.Contains('$', StringComparison.Ordinal) ? throw new ArgumentException($"nginx would read a variable in {value}", nameof(value)) : value;
}
