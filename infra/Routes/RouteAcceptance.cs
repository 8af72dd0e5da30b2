using System.Diagnostics;
using KubeExpose.Infra.Cluster;
using KubeExpose.Infra.Routes.Api;
using KubeExpose.Infra.Settings;
using Pulumi;

namespace KubeExpose.Infra.Routes;

/// <summary>
/// Waits for what the Gateway's controller says of the route: the provider does not, and the proof sees only that no answer comes.
/// </summary>
/// <param name="settings">Settings without faults.</param>
/// <param name="api">The API server.</param>
internal sealed class RouteAcceptance(StackSettings settings, ApiServer api)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    // a controller that has only just seen the Service or the trust takes its word back
    private static readonly TimeSpan SecondThought = TimeSpan.FromSeconds(10);

    /// <summary>Ends when the routes are accepted as they are now; they must be there.</summary>
    /// <exception cref="RunException">They are not, in the controller's words; or nobody has said anything in time.</exception>
    internal async Task AwaitAsync()
    {
        var (limit, refused) = (Stopwatch.StartNew(), new Stopwatch());
        while (await SaidAsync() is { } said && !Array.TrueForAll(said, one => one.IsAccepted))
        {
            var refusals = said.SelectMany(one => one.Refusals).Distinct(StringComparer.Ordinal).ToArray();
            if (refusals.Length == 0)
            {
                refused.Reset();
            }
            else
            {
                refused.Start();
            }

            if (refused.Elapsed > SecondThought)
            {
                throw new RunException(string.Join('\n', refusals));
            }

            if (limit.Elapsed > TimeSpan.FromSeconds(settings.Route.TimeoutSeconds))
            {
                throw new RunException(
                    $"no controller has accepted {settings.Route.Kind} {settings.App.Name} within {settings.Route.TimeoutSeconds} s, nor "
                        + "said why not: see that the controller of Gateway "
                        + $"{settings.Route.Gateway!.Namespace}/{settings.Route.Gateway.Name} runs and knows the kind; "
                        + $"{Refusal.Project}:route.timeoutSeconds waits longer"
                );
            }

            await Task.Delay(Pause);
        }
    }

    // other objects have no such status; null where not everyone may look at everything
    private async Task<RouteStatus[]?> SaidAsync()
    {
        try
        {
            return await Task.WhenAll(
                RouteNames
                    .Of(settings)
                    .Where(one => one.Group == GatewayApi.Path)
                    .Select(async one => await api.GetAsync(one.Path) is { } json ? RouteStatus.Of(json) : RouteStatus.None)
            );
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
