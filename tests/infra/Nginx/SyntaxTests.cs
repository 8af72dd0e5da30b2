using CliWrap;
using CliWrap.Buffered;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Tests.Settings;

namespace KubeExpose.Infra.Tests.Nginx;

public sealed class SyntaxTests
{
    private static readonly Gen<string> Nasty = Gen.OneOf(
        Gen.String[Gen.Char[' ', '~'], 0, 40],
        Gen.OneOf(
            "a; return 200",
            "\"; return 200 \"",
            "} server { listen 1;",
            "{",
            "}",
            "#",
            "a # b",
            "\\",
            "\\\"",
            "'",
            "''",
            "$host",
            "${host}",
            "a\nb",
            "a\r\nb",
            "\0",
            "é",
            "\\n",
            ";",
            "off",
            "\"\"",
            " ",
            "~^x"
        )
    );

    private static readonly Gen<NginxSettings> Settings = Gen.Select(
            Gen.Enum<TlsProfile>(),
            Gen.Bool.Array[7],
            Gen.Enum<LogFormat>(),
            Gen.Int[-5, 400_000_000],
            Gen.Dictionary(Nasty, Nasty)[0, 4]
        )
        .Select(
            (profile, flags, log, hsts, headers) =>
                new NginxSettings
                {
                    TlsProfile = profile,
                    Http2 = flags[0],
                    MergeHeaders = flags[1],
                    Gzip = flags[2],
                    SharedSessionTickets = flags[3],
                    HstsIncludeSubdomains = flags[4],
                    LogFormat = log,
                    HstsMaxAgeSeconds = flags[6] ? hsts : null,
                    Headers = new NginxSettings().Headers.AddRange(
                        headers.Select(header =>
                            flags[5]
                                ? KeyValuePair.Create(
                                    $"X-{header.Key.Length}-{Math.Abs(header.Key.GetHashCode(StringComparison.Ordinal))}",
                                    header.Value
                                )
                                : header
                        )
                    ),
                }
        );

    [Fact]
    public async Task Whatever_is_accepted_nginx_accepts_as_well()
    {
        _ = NginxProgram.Path;
        await Settings
            .Where(settings => !Faults(settings).Any())
            .SampleAsync(
                async settings =>
                {
                    using var home = await NginxHome.Write(
                        settings,
                        ticketKey: new byte[80],
                        with: model => model with { Http = (PlainHttp)(settings.Headers.Count % 3), ProxyProtocol = settings.Gzip }
                    );
                    (await Check(home)).ShouldContain("syntax is ok");
                },
                iter: 60,
                threads: 1
            );
    }

    [Theory]
    [InlineData('a', 4000)]
    [InlineData(' ', 3996)]
    [InlineData('\\', 1998)]
    public async Task The_longest_header_that_is_accepted_nginx_accepts_as_well(char letter, int count)
    {
        var settings = new NginxSettings
        {
            Headers = new NginxSettings().Headers.Add("X-A", letter == ' ' ? $"a{new string(letter, count)}b" : new string(letter, count)),
        };
        Faults(settings).ShouldBeEmpty();
        using var home = await NginxHome.Write(settings);
        (await Check(home)).ShouldContain("syntax is ok");
    }

    [Fact]
    public async Task A_headers_value_arrives_as_it_was_written()
    {
        var values = Nasty
            .Where(value => value.Length > 0 && !Faults(new() { Headers = new NginxSettings().Headers.Add("X-A", value) }).Any())
            .Array[40]
            .Single();
        await using var nginx = await RunningNginx.Start(
            new() { Headers = new NginxSettings().Headers.AddRange(values.Select((value, i) => KeyValuePair.Create($"X-Test-{i}", value))) }
        );
        using var answer = await nginx.Https("/");
        for (var i = 0; i < values.Length; i++)
        {
            answer.Headers.GetValues($"X-Test-{i}").ShouldBe([values[i]]);
        }
    }

    [Fact]
    public async Task A_wrong_file_of_ones_own_can_not_leave_its_place()
    {
        using var home = await NginxHome.Write(new(), include: "} server { listen 1; }\n");
        (await Check(home)).ShouldContain("include.conf:1");
    }

    private static IEnumerable<Fault> Faults(NginxSettings nginx) => Given.Faults(new() { Nginx = nginx }, "/");

    private static async Task<string> Check(NginxHome home) =>
        (
            await Cli.Wrap(NginxProgram.Path)
                .WithArguments(["-t", "-c", home.Main, "-e", "stderr"])
                .WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync(CancellationToken.None)
        ).StandardError;
}
