namespace KubeExpose.EndToEnd.Harness.Load;

/// <summary>The client that other tests believe: it sees each failure, makes none up, and hides none.</summary>
public sealed class LoadClientTests
{
    private const string Failing = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n";
    private const string Last = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\npage";
    private const string Half = "HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\npage";
    private const string Other = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nother";

    [Theory]
    [InlineData("", "waiting for an answer: closed")]
    [InlineData("HTTP/1.1 200 OK\r\nConte", "waiting for an answer: closed")]
    [InlineData(Half, "reading the answer: closed")]
    [InlineData(Failing, "status 503")]
    [InlineData(Other, "another page")]
    [InlineData("220 mail.example.com\r\n\r\n", "waiting for an answer: not HTTP/1.1 with a Content-Length: 220 mail.example.com")]
    public async Task Each_wrong_answer_is_one_failure_with_its_reason_and_no_request_is_sent_twice(string answer, string reason)
    {
        foreach (var keepAlive in (bool[])[true, false])
        {
            await using var server = new ScriptedServer(number =>
                number % 7 == 0 ? (answer, Closes: true) : (ScriptedServer.Page, Closes: !keepAlive)
            );

            var client = await RunAsync(server.Target with { Expected = "page" }, new() { KeepAlive = keepAlive, Requests = 70 });

            client.Reasons.ShouldBe(new Dictionary<string, int> { [reason] = 10 });
            client.Answered.ShouldBe(60);
            server.Requests.ShouldBe(70);
        }
    }

    [Fact]
    public async Task Connections_are_kept_or_new_each_time_as_planned()
    {
        await using var keeping = new ScriptedServer(_ => (ScriptedServer.Page, Closes: false));
        (
            await RunAsync(
                keeping.Target,
                new()
                {
                    KeepAlive = true,
                    Requests = 100,
                    Workers = 4,
                }
            )
        ).Answered.ShouldBe(100);
        keeping.Connections.ShouldBeLessThanOrEqualTo(4);

        await using var closing = new ScriptedServer(_ => (ScriptedServer.Page, Closes: true));
        (await RunAsync(closing.Target, new() { Requests = 100, Workers = 4 })).Answered.ShouldBe(100);
        closing.Connections.ShouldBe(100);
    }

    [Fact]
    public async Task A_connection_that_the_server_announces_to_close_or_closes_between_requests_is_no_failure()
    {
        await using var server = new ScriptedServer(number => (number % 2 == 0 ? Last : ScriptedServer.Page, Closes: true));

        var client = await RunAsync(
            server.Target,
            new()
            {
                KeepAlive = true,
                Requests = 20,
                Workers = 1,
                PerSecond = 10,
            }
        );

        client.Failures.ShouldBeEmpty();
        client.ClosedIdle.ShouldBe(10);
        server.Connections.ShouldBe(20);
    }

    [Fact]
    public async Task Silence_is_waited_for_no_longer_than_planned()
    {
        await using var server = new ScriptedServer(_ => null);

        var client = await RunAsync(server.Target, new() { Requests = 2, Patience = TimeSpan.FromSeconds(0.2) });

        client.Reasons.ShouldBe(new Dictionary<string, int> { ["waiting for an answer: nothing within 0.2 s"] = 2 });
    }

    [Fact]
    public async Task Nobody_at_the_address_is_a_failure_to_connect()
    {
        var server = new ScriptedServer(_ => null);
        var target = server.Target;
        await server.DisposeAsync();

        (await RunAsync(target, new() { Requests = 3 })).Reasons.ShouldBe(
            new Dictionary<string, int> { ["connecting: ConnectionRefused"] = 3 }
        );
    }

    [Fact]
    public async Task It_asks_no_faster_than_planned_and_stops_when_it_is_told()
    {
        await using var server = new ScriptedServer(_ => (ScriptedServer.Page, Closes: false));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await using var client = LoadClient.Start(
            server.Target,
            new()
            {
                KeepAlive = true,
                PerSecond = 100,
                Workers = 4,
            }
        );

        await Eventually.HoldsAsync(() =>
        {
            client.Answered.ShouldBeGreaterThanOrEqualTo(50);
            return Task.CompletedTask;
        });
        await client.StopAsync();

        clock.Elapsed.TotalSeconds.ShouldBeGreaterThan(0.48);
        client.Failures.ShouldBeEmpty();
        client.Answered.ShouldBe(server.Requests);
    }

    private static async Task<LoadClient> RunAsync(LoadTarget target, LoadPlan plan)
    {
        var client = LoadClient.Start(target, plan);
        await client.Finished;
        await client.DisposeAsync();
        return client;
    }
}
