using System.Collections.Immutable;
using System.Text;

namespace KubeExpose.Infra.Nginx;

/// <summary>One directive of nginx's configuration: a line that ends in a semicolon, or a block of further directives.</summary>
/// <param name="Name">The directive's name, as nginx's documentation has it; in a <c>map</c>, what is mapped.</param>
/// <param name="Arguments">Its arguments, as nginx is to read them; quoting is this type's business.</param>
internal sealed record Directive(string Name, ImmutableArray<string> Arguments)
{
    /// <summary>What the block holds; null for a line.</summary>
    internal ImmutableArray<Directive>? Block { get; private init; }

    /// <summary>Why it is there, shown above it; null for nothing.</summary>
    internal string? Why { get; private init; }

    /// <summary>A directive that is one line.</summary>
    internal static Directive Line(string name, params ImmutableArray<string> arguments) => new(name, arguments);

    /// <summary>A directive with a block of others.</summary>
    internal static Directive Of(string name, ImmutableArray<string> arguments, params ImmutableArray<Directive> block) =>
        new(name, arguments) { Block = block };

    /// <summary>The same directive with a comment above it: one line of text.</summary>
    internal Directive Because(string why) => this with { Why = why };

    /// <summary>The directives as text, four spaces a level, an empty line around each block.</summary>
    internal static string Text(IEnumerable<Directive> directives) => Write(new StringBuilder(), [.. directives], depth: 0).ToString();

    private static StringBuilder Write(StringBuilder text, ImmutableArray<Directive> directives, int depth)
    {
        var indent = new string(' ', depth * 4);
        for (var i = 0; i < directives.Length; i++)
        {
            var directive = directives[i];
            if (i > 0 && (directive.Block is not null || directives[i - 1].Block is not null))
            {
                text.Append('\n');
            }

            if (directive.Why is not null)
            {
                text.Append(indent).Append("# ").Append(directive.Why).Append('\n');
            }

            text.Append(indent).AppendJoin(' ', directive.Arguments.Prepend(directive.Name).Select(Argument.Quoted));
            if (directive.Block is { } block)
            {
                Write(text.Append(" {\n"), block, depth + 1).Append(indent).Append("}\n");
            }
            else
            {
                text.Append(";\n");
            }
        }

        return text;
    }
}
