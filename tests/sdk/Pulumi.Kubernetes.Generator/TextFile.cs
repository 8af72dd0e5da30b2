using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeExpose.Sdk.Tests;

/// <summary>A file beside the sources, with a text of its own or the one on disk.</summary>
internal sealed class TextFile(string path, string? text = null) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text ?? File.ReadAllText(path));
}
