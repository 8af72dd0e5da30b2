using System.Collections.Immutable;
using System.Text;

namespace KubeExpose.Infra.Nginx;

/// <summary>
/// Reads nginx's configuration language as far as names, arguments and blocks go. It refuses nothing: whether a text is right, nginx
/// says.
/// </summary>
/// <seealso href="https://github.com/nginx/nginx/blob/master/src/core/ngx_conf_file.c">ngx_conf_read_token</seealso>
internal sealed class DirectiveReader
{
    private readonly string _text;
    private int _at;

    private DirectiveReader(string text) => _text = text;

    /// <summary>The directives of the text, those of blocks inside them.</summary>
    internal static ImmutableArray<Directive> Read(string text) => new DirectiveReader(text).Directives();

    private ImmutableArray<Directive> Directives()
    {
        var directives = ImmutableArray.CreateBuilder<Directive>();
        var words = new List<string>();
        while (Next() is { } token)
        {
            if (token == Token.Word)
            {
                words.Add(Word());
                continue;
            }

            if (words is [var name, .. var arguments])
            {
                directives.Add(
                    token == Token.Open ? Directive.Of(name, [.. arguments], Directives()) : Directive.Line(name, [.. arguments])
                );
            }
            else if (token == Token.Open)
            {
                Directives();
            }

            if (token == Token.Close)
            {
                break;
            }

            words.Clear();
        }

        return directives.ToImmutable();
    }

    // what comes after blanks and comments; null at the end. A word stays to be read
    private Token? Next()
    {
        while (_at < _text.Length && (char.IsWhiteSpace(_text[_at]) || _text[_at] == '#'))
        {
            _at = _text[_at] == '#' && _text.IndexOf('\n', _at) is var end ? (end < 0 ? _text.Length : end) : _at + 1;
        }

        if (_at == _text.Length)
        {
            return null;
        }

        var token = _text[_at] switch
        {
            ';' => Token.End,
            '{' => Token.Open,
            '}' => Token.Close,
            _ => Token.Word,
        };
        _at += token == Token.Word ? 0 : 1;
        return token;
    }

    private string Word()
    {
        var quote = _text[_at] is '"' or '\'' ? _text[_at++] : (char?)null;
        var word = new StringBuilder();
        for (; _at < _text.Length; _at++)
        {
            var letter = _text[_at];
            if (letter == quote)
            {
                _at++;
                break;
            }

            // the brace of ${variable} opens no block
            if (quote is null && (char.IsWhiteSpace(letter) || letter == ';' || (letter == '{' && word is not [.., '$'])))
            {
                break;
            }

            word.Append(letter == '\\' && _at + 1 < _text.Length ? Escaped(_text[++_at]) : $"{letter}");
        }

        return word.ToString();
    }

    private static string Escaped(char letter) =>
        letter switch
        {
            '"' or '\'' or '\\' => $"{letter}",
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            _ => $"\\{letter}",
        };

    private enum Token
    {
        End,
        Open,
        Close,
        Word,
    }
}
