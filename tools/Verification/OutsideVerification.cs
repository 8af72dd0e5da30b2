namespace KubeExpose.Tools.Verification;

/// <summary>Whether a stack is found where its outputs say, asked from this machine.</summary>
/// <param name="clientFor">Who asks a URL, and knows what to trust there.</param>
/// <param name="clock">The time, for the limit.</param>
/// <param name="progress">Where it is said for what it waits.</param>
internal sealed class OutsideVerification(Func<Uri, Client> clientFor, TimeProvider clock, TextWriter progress)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Asks every URL, all at once. One that is not reached from here is asked again until the limit: a new load balancer's name
    /// may take minutes to resolve.
    /// </summary>
    /// <param name="urls">The URLs.</param>
    /// <param name="limit">How long to go on. One for inside the cluster is asked once.</param>
    /// <returns>Each URL's answer, in the URLs' order.</returns>
    public async Task<IReadOnlyList<(Uri Url, Answer Answer)>> AskAllAsync(
        StackUrls urls,
        TimeSpan limit,
        CancellationToken cancellation
    ) =>
        await Task.WhenAll(
            urls.All.Select(async url => (url, await AskAsync(url, urls.IsOutside(url) ? limit : TimeSpan.Zero, cancellation)))
        );

    private async Task<Answer> AskAsync(Uri url, TimeSpan limit, CancellationToken cancellation)
    {
        var (start, said) = (clock.GetTimestamp(), clock.GetTimestamp());
        while (true)
        {
            var answer = await clientFor(url).AskAsync(url, cancellation);
            if (answer.Outcome == Outcome.Reached || clock.GetElapsedTime(start) >= limit)
            {
                return answer;
            }

            if (clock.GetElapsedTime(said) >= Silence)
            {
                said = clock.GetTimestamp();
                await progress.WriteLineAsync($"Still waiting for {url} ({answer.Words}) ...");
            }

            await Task.Delay(Pause, clock, cancellation);
        }
    }
}
