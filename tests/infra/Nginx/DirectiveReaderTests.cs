using System.Collections.Immutable;
using KubeExpose.Infra.Nginx;

namespace KubeExpose.Infra.Tests.Nginx;

public sealed class DirectiveReaderTests
{
    private static readonly Gen<string> Word = Gen.OneOf(
        Gen.String[Gen.Char["ab;{}#'\" \\$~*\n\t"], 0, 8],
        Gen.OneOf("default", "${host}", "~^/a{2}$", "it's", "é", "\\.php$")
    );

    private static readonly Gen<Directive> Simple = Gen.Select(Gen.OneOf("root", "return", "if", "map"), Word.Array[0, 3])
        .Select((name, arguments) => Directive.Line(name, [.. arguments]));

    private static readonly Gen<Directive> Any = Gen.Select(Simple, Gen.Bool, Simple.Array[0, 3])
        .Select((one, isBlock, inner) => isBlock ? Directive.Of(one.Name, one.Arguments, [.. inner]) : one);

    [Fact]
    public void What_is_written_is_read_again() =>
        Any.Array[0, 4]
            .Sample(directives =>
                Shown(DirectiveReader.Read(Directive.Text(directives))).ShouldBe(Shown([.. directives]), Directive.Text(directives))
            );

    [Fact]
    public void Any_text_is_read_without_a_fault() =>
        Gen.String[Gen.Char["ab;{}#'\" \\$\n"], 0, 40].Sample(text => DirectiveReader.Read(text));

    [Fact]
    public void Comments_quotes_and_variables_are_read_as_nginx_does()
    {
        var read = DirectiveReader.Read(
            """
            # listen 80;
            location ~ "^/a{2};\.php$" { # here
                return 200 'it''s; {fine}' ;
            }
            set $a ${b}c#d;
            """
        );
        read.Select(one => one.Name).ShouldBe(["location", "set"]);
        read[0].Arguments.ShouldBe(["~", "^/a{2};\\.php$"]);
        read[0].Block!.Value.ShouldHaveSingleItem().Arguments.ShouldBe(["200", "it", "s; {fine}"]);
        read[1].Arguments.ShouldBe(["$a", "${b}c#d"]);
    }

    private static string Shown(ImmutableArray<Directive> directives) =>
        string.Join(
            '\n',
            directives.Select(one => $"{one.Name}|{string.Join('|', one.Arguments)}{(one.Block is { } block ? $"[{Shown(block)}]" : "")}")
        );
}
