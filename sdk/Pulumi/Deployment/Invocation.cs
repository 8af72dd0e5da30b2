using Google.Protobuf.WellKnownTypes;
using Pulumi.Engine;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>One call of a function.</summary>
internal sealed class Invocation(Deployment deployment, IMonitor monitor, string token, InvokeOptions? options)
{
    /// <summary>Sends the arguments, and reads the answer as a <typeparamref name="T"/>.</summary>
    public async Task<T> RunAsync<T>(InvokeArgs args)
    {
        var arguments = await new Serializer().SerializeAsync(args, token);
        var response = await deployment.Pending.Track(
            monitor.InvokeAsync(
                new()
                {
                    Tok = token,
                    Args = arguments?.StructValue ?? new(),
                    Version = options?.Version ?? "",
                    PluginDownloadURL = options?.PluginDownloadURL ?? "",
                }
            )
        );
        if (response.Failures.Count > 0)
        {
            throw new InvokeException(
                $"{token} failed: {string.Join(", ", response.Failures.Select(failure => $"{failure.Reason} ({failure.Property})"))}"
            );
        }

        return (T)new Deserializer().Read(Value.ForStruct(response.Return ?? new()), typeof(T), token)!;
    }
}
