using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KubeExpose.Sdk.Tests;

/// <summary>A package registry on loopback: it serves the packages of a feed, and knows advisories on packages.</summary>
internal sealed class Registry : IAsyncDisposable
{
    private static readonly DateTimeOffset Updated = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly WebApplication _server;
    private readonly Feed _feed;

    private Registry(Feed feed)
    {
        _feed = feed;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _server = builder.Build();
        _server.MapGet("/index.json", ServiceIndex);
        _server.MapGet("/advisories.json", () => new[] { Page("base", $"{Root}/advisories/base.json") });
        _server.MapGet("/advisories/base.json", () => Advisories.ToDictionary(package => package.Key, package => package.Value));
        _server.MapGet("/packages/{id}/index.json", VersionsAsync);
        _server.MapGet("/packages/{id}/{version}/{file}", (string file) => Results.File(FileOf(file)));
    }

    /// <summary>Where its service index is.</summary>
    public string Address => $"{Root}/index.json";

    /// <summary>Known weaknesses, by package in lower case.</summary>
    public Dictionary<string, Advisory[]> Advisories { get; } = [];

    /// <summary>What it waits for before it says which packages it has.</summary>
    public Task Ready { get; set; } = Task.CompletedTask;

    /// <summary>Answers every question with this status instead.</summary>
    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    private string Root => _server.Urls.Single();

    public static async Task<Registry> StartAsync(Feed feed)
    {
        var registry = new Registry(feed);
        await registry._server.StartAsync();
        return registry;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private IResult ServiceIndex() =>
        Status != HttpStatusCode.OK
            ? Results.StatusCode((int)Status)
            : Json(
                new
                {
                    version = "3.0.0",
                    resources = new[]
                    {
                        Resource("PackageBaseAddress/3.0.0", $"{Root}/packages/"),
                        Resource("VulnerabilityInfo/6.7.0", $"{Root}/advisories.json"),
                    },
                }
            );

    private async Task<IResult> VersionsAsync(string id)
    {
        await Ready;
        string[] versions =
        [
            .. Directory
                .EnumerateFiles(_feed.Folder)
                .Select(file => Path.GetFileNameWithoutExtension(file).ToLowerInvariant())
                .Where(name => name.StartsWith($"{id}.", StringComparison.Ordinal) && char.IsAsciiDigit(name[id.Length + 1]))
                .Select(name => name[(id.Length + 1)..]),
        ];
        return versions.Length == 0 ? Results.NotFound() : Json(new { versions });
    }

    // clients ask in lower case
    private string FileOf(string name) =>
        Directory
            .EnumerateFiles(_feed.Folder)
            .Single(file => string.Equals(Path.GetFileName(file), name, StringComparison.OrdinalIgnoreCase));

    private static Dictionary<string, object> Resource(string type, string address) => new() { ["@id"] = address, ["@type"] = type };

    private static Dictionary<string, object> Page(string name, string address) =>
        new()
        {
            ["@id"] = address,
            ["@name"] = name,
            ["@updated"] = Updated,
        };

    private static IResult Json(object value) => Results.Text(JsonSerializer.Serialize(value), "application/json");
}
