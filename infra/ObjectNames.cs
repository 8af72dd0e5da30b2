using KubeExpose.Infra.Cluster;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Routes;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra;

/// <summary>The objects whose names the stack gives, and which someone else may have on the cluster already.</summary>
internal static class ObjectNames
{
    private const string Core = "api/v1";
    private const string Apps = "apis/apps/v1";

    /// <summary>The name of the Service.</summary>
    internal static ObjectName Service(AppSettings app) => new("Service", Core, app.Namespace, app.Name);

    /// <summary>The name of the Deployment of the pods that serve.</summary>
    internal static ObjectName Deployment(AppSettings app) => new("Deployment", Apps, app.Namespace, app.Name);

    /// <summary>The name of their autoscaler.</summary>
    internal static ObjectName Autoscaler(AppSettings app) =>
        new("HorizontalPodAutoscaler", "apis/autoscaling/v2", app.Namespace, app.Name);

    /// <summary>The names of the objects that a stack of these settings declares, but for those that Pulumi makes up.</summary>
    internal static IEnumerable<ObjectName> Of(StackSettings settings)
    {
        var (app, profile, service) = (settings.App, settings.Profile, settings.Service);
        var guardsPods = profile.IsGuarded && service.LeadsToPods;
        return new (bool IsDeclared, ObjectName? Name)[]
        {
            (true, Service(app)),
            (service.LeadsToPods, Deployment(app)),
            (profile.HasAccount && service.LeadsToPods, Named("ServiceAccount", Core, app.Name)),
            (guardsPods && settings.Workload.LeastReplicas > 1, Named("PodDisruptionBudget", "apis/policy/v1", app.Name)),
            (guardsPods && settings.Workload.Autoscaler is not null, Autoscaler(app)),
            (service.LeadsToPods && settings.HasPolicies, Policy(app.Name)),
            (settings.HasPolicies && (settings.IsProven || settings.Verification.CurlPod), Policy($"{app.Name}-curl")),
            (service.LeadsToPods && settings.Certificate.Mode != CertificateMode.Existing, Named("Secret", Core, profile.SecretName)),
            (service.LeadsToPods, Named("ConfigMap", Core, profile.ConfigMapName)),
            (settings.Verification.CurlPod, Named("Deployment", Apps, profile.CurlName)),
        }
            .Where(one => one.IsDeclared)
            .Select(one => one.Name)
            .OfType<ObjectName>()
            .Concat(RouteNames.Of(settings))
            .Concat(
                EndpointSlices
                    .For(service)
                    .Select(slice => new ObjectName(
                        "EndpointSlice",
                        "apis/discovery.k8s.io/v1",
                        app.Namespace,
                        $"{app.Name}-{slice.Suffix}"
                    ))
            );

        // the profile may leave a name to Pulumi
        ObjectName? Named(string kind, string group, string? name) => name is null ? null : new(kind, group, app.Namespace, name);

        ObjectName? Policy(string name) => Named("NetworkPolicy", "apis/networking.k8s.io/v1", name);
    }
}
