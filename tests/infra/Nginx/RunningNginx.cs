using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using CliWrap;
using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Tests.Nginx;

/// <summary>nginx, running with the files of a <see cref="NginxHome"/> until disposed of.</summary>
internal sealed class RunningNginx : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly NginxHome _home;
    private readonly CancellationTokenSource _end = new();
    private readonly StringBuilder _log = new();
    private readonly CommandTask<CommandResult> _run;

    private RunningNginx(NginxHome home)
    {
        _home = home;
        // as root the workers would become another user, who can't read the test's folder
        _run = Cli.Wrap(NginxProgram.Path)
            .WithArguments(["-c", home.Main, "-e", "stderr", "-g", $"daemon off; {(Environment.IsPrivilegedProcess ? "user root;" : "")}"])
            .WithStandardOutputPipe(PipeTarget.ToDelegate(Note))
            .WithStandardErrorPipe(PipeTarget.ToDelegate(Note))
            .WithValidation(CommandResultValidation.None)
            // a signal, after which nginx ends its workers and itself: to kill it, all processes of this machine would be looked through
            .ExecuteAsync(CancellationToken.None, _end.Token);
    }

    /// <summary>What it was started with.</summary>
    internal NginxHome Home => _home;

    internal int HttpPort => _home.Model.Ports.Http;

    internal int HttpsPort => _home.Model.Ports.Https;

    internal int HealthPort => _home.Model.Ports.Health;

    /// <summary>All that it has written to its log so far.</summary>
    internal string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    /// <summary>Ends when nginx does.</summary>
    internal Task<CommandResult> Ended => _run.Task;

    /// <summary>Starts it and waits until it takes connections.</summary>
    internal static async Task<RunningNginx> Start(
        NginxSettings? settings = null,
        TestPair? pair = null,
        string? include = null,
        string? httpInclude = null,
        byte[]? ticketKey = null,
        Func<NginxModel, NginxModel>? with = null
    )
    {
        var running = new RunningNginx(await NginxHome.Write(settings ?? new(), pair, include, httpInclude, ticketKey, with));
        await running.Until(running.TakesConnections, "it takes connections");
        return running;
    }

    /// <summary>Sends it a signal, by its name without SIG.</summary>
    internal Task Signal(string name) => Cli.Wrap("kill").WithArguments([$"-{name}", $"{_run.ProcessId}"]).ExecuteAsync();

    /// <summary>Waits, not for ever, until something is so.</summary>
    internal async Task Until(Func<Task<bool>> condition, string what)
    {
        var start = Stopwatch.StartNew();
        while (!await condition())
        {
            (start.Elapsed < Patience && !Ended.IsCompleted).ShouldBeTrue($"gave up waiting until {what}; its log: {Log}");
            await Task.Delay(10);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        try
        {
            await Ended;
        }
        catch (OperationCanceledException)
        {
            // that is how it was asked to end
        }

        _end.Dispose();
        _home.Dispose();
    }

    private async Task<bool> TakesConnections()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", HttpsPort);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private void Note(string line)
    {
        lock (_log)
        {
            _log.Append(line).Append('\n');
        }
    }
}
