using System.Diagnostics;
using System.Text;

namespace KubeExpose.EndToEnd.Harness;

/// <summary>A <c>pulumi</c> under way, which can be ended at a point of its output.</summary>
internal sealed class RunningUpdate : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly Task _reading;

    private RunningUpdate(ProcessStartInfo start)
    {
        _process = Process.Start(start)!;
        _reading = Task.WhenAll(ReadAsync(_process.StandardOutput), ReadAsync(_process.StandardError));
    }

    /// <summary>All that it has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts one.</summary>
    public static RunningUpdate Start(string program, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in Shell.EnvironmentIn(folder))
        {
            start.Environment[name] = value;
        }

        return new(start);
    }

    /// <summary>Returns as soon as it has printed a text.</summary>
    public async Task ReachesAsync(string text)
    {
        for (var clock = Stopwatch.StartNew(); !Output.Contains(text, StringComparison.Ordinal); )
        {
            (_process.HasExited && _reading.IsCompleted).ShouldBeFalse($"it ended before '{text}':{Environment.NewLine}{Output}");
            clock.Elapsed.ShouldBeLessThan(Limit, $"it never came to '{text}':{Environment.NewLine}{Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Ends it by force at once, with all that it has started.</summary>
    public void Kill() => _process.Kill(entireProcessTree: true);

    /// <summary>What Ctrl-C does to it.</summary>
    public Task InterruptAsync() => Shell.RunAsync("bash", ["-c", $"kill -INT {_process.Id}"]);

    /// <summary>Ends the program by force, and nothing else: what its language host has started.</summary>
    public Task KillProgramAsync() =>
        Shell.RunAsync("bash", ["-c", $"pkill -KILL -P \"$(pgrep -P {_process.Id} -f pulumi-language-dotnet)\""]);

    /// <summary>Waits for its end and gives its exit code.</summary>
    public async Task<int> EndAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Shell.Limit);
        await _process.WaitForExitAsync(limit.Token);
        await _reading.WaitAsync(limit.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    private async Task ReadAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lock (_output)
            {
                _output.AppendLine(line);
            }
        }
    }
}
