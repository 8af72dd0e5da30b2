using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using k8s;

namespace KubeExpose.Infra.Cluster;

/// <summary>The API server of the stack's cluster, for what Pulumi can't ask it.</summary>
internal sealed class ApiServer : IDisposable
{
    /// <summary>How long an answer may take: an API server that can't be reached must not hold a preview up.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    // most previews never ask
    private readonly Lazy<k8s.Kubernetes> _client;

    /// <summary>Gets ready to ask; reads nothing before the first question.</summary>
    /// <param name="kubeconfig">How it is reached.</param>
    /// <param name="context">The context in it.</param>
    internal ApiServer(Kubeconfig kubeconfig, string context) => _client = new(() => Open(kubeconfig, context));

    /// <summary>An object, or a list, as the API server has it; null when it is not there.</summary>
    /// <param name="path">Its path below the server's URL, as in <c>api/v1/namespaces/default</c>.</param>
    /// <exception cref="HttpRequestException">The API server can't be reached, or does not let us see it.</exception>
    internal Task<JsonNode?> GetAsync(string path) => SendAsync(HttpMethod.Get, path, content: null);

    /// <summary>Makes an object.</summary>
    /// <exception cref="HttpRequestException">The API server refused.</exception>
    internal Task<JsonNode?> CreateAsync(string path, JsonNode made) => SendAsync(HttpMethod.Post, path, Json(made, "application/json"));

    /// <summary>Sets fields of an object, whether they were set or not, if it is still there.</summary>
    /// <param name="path">The object's path.</param>
    /// <param name="fields">Each field by its JSON pointer (RFC 6901), as in <c>/spec/replicas</c>.</param>
    /// <exception cref="HttpRequestException">The API server refused.</exception>
    internal Task<JsonNode?> SetAsync(string path, params (string Pointer, JsonNode? Value)[] fields) =>
        SendAsync(
            HttpMethod.Patch,
            path,
            Json(
                // adding what is there replaces it: RFC 6902, 4.1
                new JsonArray([
                    .. fields.Select(field => new JsonObject
                    {
                        ["op"] = "add",
                        ["path"] = field.Pointer,
                        ["value"] = field.Value,
                    }),
                ]),
                "application/json-patch+json"
            )
        );

    /// <summary>Sets an annotation of an object that has some, if it is still there.</summary>
    /// <param name="path">The object's path.</param>
    /// <param name="name">The annotation's name, as in <c>example.com/note</c>.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="HttpRequestException">The API server refused.</exception>
    internal Task<JsonNode?> AnnotateAsync(string path, string name, string value) =>
        SetAsync(path, ($"/metadata/annotations/{name.Replace("/", "~1", StringComparison.Ordinal)}", value));

    /// <summary>Deletes an object, if it is there.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="propagation">What becomes of the objects that it owns, as in <c>Orphan</c>.</param>
    /// <exception cref="HttpRequestException">The API server refused.</exception>
    internal Task<JsonNode?> DeleteAsync(string path, string propagation = "Background") =>
        SendAsync(HttpMethod.Delete, $"{path}?propagationPolicy={propagation}", content: null);

    public void Dispose()
    {
        if (_client.IsValueCreated)
        {
            _client.Value.Dispose();
        }
    }

    private static k8s.Kubernetes Open(Kubeconfig kubeconfig, string context)
    {
        try
        {
            return new(KubernetesClientConfiguration.BuildConfigFromConfigObject(kubeconfig.Of(context), context));
        }
        catch (Exception refused)
        {
            // an entry that is wrong, a way to log in that the client does not know: it can't be asked, whatever it is
            throw new HttpRequestException(refused.Message, refused);
        }
    }

    private async Task<JsonNode?> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var limit = new CancellationTokenSource(Limit);
        var client = _client.Value;
        using var request = new HttpRequestMessage(method, new Uri(client.BaseUri, path)) { Content = content };
        try
        {
            if (client.Credentials is { } credentials)
            {
                await credentials.ProcessHttpRequestAsync(request, limit.Token);
            }

            using var response = await client.HttpClient.SendAsync(request, limit.Token);
            var text = await response.Content.ReadAsStringAsync(limit.Token);
            return response.StatusCode == HttpStatusCode.NotFound ? null
                : response.IsSuccessStatusCode ? JsonNode.Parse(text)
                : throw new HttpRequestException(Message(text) ?? response.ReasonPhrase, inner: null, response.StatusCode);
        }
        catch (Exception failure) when (failure is not HttpRequestException)
        {
            // it did not answer in time, or the program that gives credentials failed
            throw new HttpRequestException(
                failure is OperationCanceledException ? $"no answer within {Limit.TotalSeconds} s" : failure.Message,
                failure
            );
        }
    }

    private static StringContent Json(JsonNode node, string type) => new(node.ToJsonString(), Encoding.UTF8, type);

    // the API server's errors are objects as well
    private static string? Message(string text)
    {
        try
        {
            return (string?)JsonNode.Parse(text)?["message"];
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
