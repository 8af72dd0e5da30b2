using System.Reflection;
using CliWrap;
using CliWrap.Buffered;

namespace KubeExpose.Infra.Tests.House;

public sealed class FormattingTests
{
    /// <summary>Columns of a line; .editorconfig says so to the formatter.</summary>
    private const int MaxColumns = 140;

    [Fact]
    public async Task Every_file_is_as_the_formatter_writes_it()
    {
        var formatter = typeof(FormattingTests)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "CSharpier")
            .Value!;
        var check = await Cli.Wrap("dotnet")
            .WithArguments(["exec", formatter, "check", "."])
            .WithWorkingDirectory(Repository.Root)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        check.ExitCode.ShouldBe(0, $"to put it right: dotnet build tests/infra -t:Format\n{check.StandardOutput}{check.StandardError}");
    }

    [Fact]
    public void No_line_is_longer_than_a_reader_sees_at_once() =>
        new[] { "infra", "sdk", "tools" }
            .SelectMany(Repository.Sources)
            .SelectMany(file => File.ReadLines(file).Select((line, i) => (Place: $"{file}:{i + 1}", line.Length)))
            .Where(line => line.Length > MaxColumns)
            .Select(line => line.Place)
            .ShouldBeEmpty();
}
