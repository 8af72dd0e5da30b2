using System.Buffers;
using System.Text;

namespace KubeExpose.Infra.Nginx;

/// <summary>An argument of a directive as nginx reads it back: quoted wherever a character would mean something to its parser.</summary>
internal static class Argument
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./:=~*+$[]^,@%?&!()|<>"
    );

    /// <summary>The argument as it stands in the file. A variable in it stays one: see <see cref="Literal"/>.</summary>
    internal static string Quoted(string value)
    {
        if (value.Length > 0 && !value.AsSpan().ContainsAnyExcept(Plain))
        {
            return value;
        }

        var quote = value.Contains('"', StringComparison.Ordinal) && !value.Contains('\'', StringComparison.Ordinal) ? '\'' : '"';
        var text = new StringBuilder(value)
            .Replace("\\", "\\\\")
            .Replace($"{quote}", $"\\{quote}")
            .Replace("\n", "\\n")
            .Replace("\r", "\\r");
        return $"{quote}{text}{quote}";
    }

    /// <summary>Text of a user's: what nginx would read as a variable can't be in it, for its language has no way to say so.</summary>
    /// <exception cref="ArgumentException">The settings let a <c>$</c> through.</exception>
    internal static string Literal(string value) =>
        value.Contains('$', StringComparison.Ordinal)
            ? throw new ArgumentException($"nginx would read a variable in {value}", nameof(value))
            : value;
}
