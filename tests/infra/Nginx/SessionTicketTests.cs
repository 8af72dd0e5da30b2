using System.Security.Cryptography;
using CliWrap;
using CliWrap.Buffered;

namespace KubeExpose.Infra.Tests.Nginx;

public sealed class SessionTicketTests
{
    [Theory]
    [InlineData("-tls1_2")]
    [InlineData("-tls1_3")]
    public async Task A_session_resumes_on_another_replica_that_has_the_same_key(string version)
    {
        var key = RandomNumberGenerator.GetBytes(80);
        await using var one = await Replica(key);
        await using var other = await Replica(key);
        (await Resumes(one, other, version)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("-tls1_2")]
    [InlineData("-tls1_3")]
    public async Task A_session_does_not_resume_on_a_replica_that_has_another_key(string version)
    {
        await using var one = await Replica(RandomNumberGenerator.GetBytes(80));
        await using var other = await Replica(RandomNumberGenerator.GetBytes(80));
        (await Resumes(one, other, version)).ShouldBeFalse();
    }

    private static Task<RunningNginx> Replica(byte[] key) => RunningNginx.Start(new() { SharedSessionTickets = true }, ticketKey: key);

    private static async Task<bool> Resumes(RunningNginx one, RunningNginx other, string version)
    {
        var session = Path.Combine(one.Home.Folder, "session");
        await Connect(one, version, "-sess_out", session);
        return (await Connect(other, version, "-sess_in", session)).Contains("Reused, ", StringComparison.Ordinal);
    }

    // the ticket of TLS 1.3 comes after the handshake, so a page is asked for as well
    private static async Task<string> Connect(RunningNginx nginx, string version, params string[] options) =>
        (
            await Cli.Wrap(OpenSsl.Path)
                .WithArguments([
                    "s_client",
                    "-connect",
                    $"127.0.0.1:{nginx.HttpsPort}",
                    "-servername",
                    "my-nginx",
                    version,
                    "-ign_eof",
                    .. options,
                ])
                .WithStandardInputPipe(PipeSource.FromString("GET /release HTTP/1.1\r\nHost: my-nginx\r\nConnection: close\r\n\r\n"))
                .WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync(TestContext.Current.CancellationToken)
        ).StandardOutput;
}
