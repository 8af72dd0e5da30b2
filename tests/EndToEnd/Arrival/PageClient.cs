namespace KubeExpose.EndToEnd.Arrival;

/// <summary>Asks for a page over HTTP, each time over a new connection, at most 50 times a second and for two minutes.</summary>
internal sealed class PageClient : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly CancellationTokenSource _stop = new(Limit);
    private readonly Task _asking;

    public PageClient(Uri page) => _asking = AskAsync(page);

    /// <summary>How many requests were answered with the page.</summary>
    public int Answered { get; private set; }

    /// <summary>What went wrong, a text a request.</summary>
    public List<string> Failures { get; } = [];

    /// <summary>Ends the last request and asks no more.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _asking;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private async Task AskAsync(Uri page)
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var handler = new SocketsHttpHandler { UseProxy = false, PooledConnectionLifetime = TimeSpan.Zero };
                using var client = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(10) };
                (await client.GetStringAsync(page, CancellationToken.None)).ShouldContain("Welcome to nginx!");
                Answered++;
                await Task.Delay(Pause, CancellationToken.None);
            }
            catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or ShouldAssertException)
            {
                Failures.Add(failure.Message);
            }
        }
    }
}
