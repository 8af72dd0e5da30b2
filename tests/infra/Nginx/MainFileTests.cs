using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Tests.Nginx;

public sealed class MainFileTests
{
    /// <summary>Settings, and the file in Expected/ that they give.</summary>
    public static TheoryData<string, NginxSettings> Examples => new()
    {
        { "default.conf", new() },
        {
            "everything.conf", new()
            {
                TlsProfile = TlsProfile.Modern,
                PostQuantum = false,
                Http2 = false,
                HstsMaxAgeSeconds = 300,
                HstsIncludeSubdomains = true,
                Headers = new NginxSettings().Headers.Add("Content-Security-Policy", "default-src 'self'; img-src \"*\""),
                RedirectToHttps = true,
                LogFormat = LogFormat.Json,
                Gzip = true,
                Include = "server.conf",
                SharedSessionTickets = true,
            }
        },
    };

    [Theory, MemberData(nameof(Examples))]
    public void The_text_is_what_a_reviewer_has_read(string file, NginxSettings settings) =>
        MainFile.Text(new(settings)).ShouldBe(Expected(file));

    [Fact]
    public void The_tutorials_text_has_the_tutorials_directives() => TutorialFile.Text(new()).ShouldBe(Expected("tutorial.conf"));

    [Theory]
    [InlineData("0.05", 1)]
    [InlineData("0.5", 1)]
    [InlineData("1", 1)]
    [InlineData("1.001", 2)]
    [InlineData("3.5", 4)]
    public void There_are_as_many_workers_as_the_limit_keeps_busy(string cpus, int workers) => CpuLimit.Workers(decimal.Parse(cpus)).ShouldBe(workers);

    private static string Expected(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Nginx", "Expected", file));
}
