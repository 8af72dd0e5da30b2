using System.Net;
using System.Text.Json;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pulumi.Engine.Protocol;

namespace KubeExpose.Sdk.Tests;

/// <summary>
/// A Pulumi engine in this process: the two services that a program talks to, over HTTP/2 on a free port of loopback. It
/// creates nothing, answers as the real engine does or as a test says, and keeps what it was asked.
/// </summary>
internal sealed class TestEngine : IAsyncDisposable
{
    public const string Project = "shop";
    public const string Stack = "dev";
    public const string Organization = "acme";

    private readonly Dictionary<string, Answer> _answers = new();
    private readonly WebApplication _server;

    private TestEngine()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2)
        );
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = grpc.MaxSendMessageSize = 400 << 20);
        builder.Services.AddSingleton(this).AddSingleton<MonitorService>().AddSingleton<EngineService>();
        _server = builder.Build();
        _server.MapGrpcService<MonitorService>();
        _server.MapGrpcService<EngineService>();
    }

    /// <summary>What was asked of it so far.</summary>
    public EngineRecord Record { get; } = new();

    /// <summary>Where it listens, as <c>host:port</c>.</summary>
    public string Address => new Uri(_server.Urls.Single()).Authority;

    /// <summary>Whether the run is a preview.</summary>
    public bool IsPreview { get; set; }

    /// <summary>How a request to show a message ends.</summary>
    public StatusCode LogStatus { get; set; }

    /// <summary>How the wait for the end ends; older engines do not know it.</summary>
    public StatusCode ShutdownStatus { get; set; }

    /// <summary>The URN of the stack.</summary>
    public string StackUrn => Urn("", "pulumi:pulumi:Stack", $"{Project}-{Stack}");

    /// <summary>The configuration: <c>project:key</c> to text.</summary>
    public Dictionary<string, string> Config { get; } = new();

    /// <summary>What the language host would tell a program, by environment variable.</summary>
    public IReadOnlyDictionary<string, string> Variables =>
        new Dictionary<string, string>()
        {
            ["PULUMI_MONITOR"] = Address,
            ["PULUMI_ENGINE"] = Address,
            ["PULUMI_PROJECT"] = Project,
            ["PULUMI_STACK"] = Stack,
            ["PULUMI_ORGANIZATION"] = Organization,
            ["PULUMI_ROOT_DIRECTORY"] = "/srv/shop",
            ["PULUMI_DRY_RUN"] = IsPreview ? "true" : "false",
            ["PULUMI_QUERY_MODE"] = "false",
            ["PULUMI_PARALLEL"] = "16",
            ["PULUMI_CONFIG"] = JsonSerializer.Serialize(Config),
            ["PULUMI_CONFIG_SECRET_KEYS"] = "[]",
        };

    /// <summary>The messages shown, the debugging ones left out.</summary>
    public IReadOnlyList<LogRequest> Logs => [.. Record.Requests.OfType<LogRequest>().Where(log => log.Severity != LogSeverity.Debug)];

    /// <summary>The outputs that were registered for the stack, as JSON.</summary>
    public string StackOutputs => RegisteredOutputs(StackUrn);

    /// <summary>The registration of the resource of a name, the only one of that name.</summary>
    public RegisterResourceRequest this[string name] => Record.Registrations.Single(request => request.Name == name);

    /// <summary>The inputs that a resource was registered with, as JSON.</summary>
    public string Inputs(string name) => Wire.Json(this[name].Object).ToJsonString(Wire.Readable);

    /// <summary>The outputs that were registered for a component, as JSON.</summary>
    public string RegisteredOutputs(string urn) =>
        Wire.Json(Record.Requests.OfType<RegisterResourceOutputsRequest>().Single(request => request.Urn == urn).Outputs)
            .ToJsonString(Wire.Readable);

    /// <summary>The URN of a resource that was registered.</summary>
    public string UrnOf(string name) => Urn(this[name].Parent, this[name].Type, name);

    public static async Task<TestEngine> StartAsync()
    {
        var engine = new TestEngine();
        await engine._server.StartAsync();
        return engine;
    }

    /// <summary>Sets the answer to the resource of a name; where several share it, to <c>TYPE::NAME</c>.</summary>
    public void Answers(string name, Answer answer) => _answers[name] = answer;

    /// <summary>The answer to a resource.</summary>
    public Answer AnswerTo(string type, string name) =>
        _answers.GetValueOrDefault($"{type}::{name}") ?? _answers.GetValueOrDefault(name) ?? new Answer();

    /// <summary>The URN of a resource below a parent, given by its URN; the stack's type is no part of its children's.</summary>
    public string Urn(string parent, string type, string name)
    {
        var parentType = parent.Length == 0 ? "" : parent.Split("::")[2];
        return $"urn:pulumi:{Stack}::{Project}::{(parentType is "" or "pulumi:pulumi:Stack" ? "" : parentType + "$")}{type}::{name}";
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
