using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Batch.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace KubeExpose.Infra.Verification;

/// <summary>
/// The Job that proves a release: new with every release and with every change of the Service.
/// </summary>
internal static class ProofJob
{
    // for the image, and for the Job to be seen as ended
    private const int ReserveSeconds = 30;

    /// <summary>Declares the Job.</summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="service">The Service.</param>
    /// <param name="certificate">What has to be served; null when there is nothing of this stack to reach.</param>
    /// <param name="release">The id that pods of this release answer with; null where they have none.</param>
    /// <param name="edge">Where clients come in by a route; null where there is none.</param>
    /// <param name="scope">Where the object goes.</param>
    internal static Job Declare(
        StackSettings settings,
        ExposedService service,
        ServingCertificate? certificate,
        Output<string>? release,
        Output<Edge>? edge,
        DeclarationScope scope
    )
    {
        var limit = ProofInputs.LimitSeconds(settings) + ReserveSeconds;
        var container = new ContainerArgs
        {
            Name = "proof",
            Command = ["sh", "-c", VerifyScript.Text],
            Env = ProofInputs
                .For(settings, service, certificate, release, edge)
                .Select(variable => (Input<EnvVarArgs>)new EnvVarArgs { Name = variable.Key, Value = variable.Value })
                .ToArray(),
        };
        var pod = AskingPod.For(settings, certificate, container);
        pod.RestartPolicy = "Never";
        var options = scope.OptionsOfEachNew();
        options.CustomTimeouts = new() { Create = TimeSpan.FromSeconds(limit + ReserveSeconds) };
        return new Job(
            $"{scope.App.Name}-proof",
            new()
            {
                Metadata = SingleRun.Metadata(scope),
                Spec = SingleRun.Of(
                    new()
                    {
                        Metadata = scope.Template(PodLabels.Asking(scope.App.Name).AddRange(PodLabels.Guarded(settings)), Hashes(settings)),
                        Spec = pod,
                    },
                    limit
                ),
            },
            options
        );
    }

    // whatever changes the Service or the route is proven anew
    private static ImmutableDictionary<string, string> Hashes(StackSettings settings)
    {
        var service = Hash(settings.Service with { TimeoutSeconds = 0 }, SettingsJson.Default.ServiceSettings);
        var hashes = ImmutableDictionary<string, string>.Empty.Add("kube-expose/service", service);
        return settings.Route.IsAsked
            ? hashes.Add("kube-expose/route", Hash(settings.Route with { TimeoutSeconds = 0 }, SettingsJson.Default.RouteSettings))
            : hashes;
    }

    private static string Hash<T>(T settings, JsonTypeInfo<T> type) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(settings, type)))[..16];
}
