using System.Collections.Frozen;

namespace KubeExpose.Infra.Settings.Reading;

/// <summary>Keys that people know from a Service's spec, from charts or from earlier releases, and what stands for them here.</summary>
internal static class ForeignKeys
{
    private static readonly FrozenDictionary<string, string> Remedies = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["service.clusterIP"] = "service.type Headless is what clusterIP None means; an address the cluster chooses",
        ["service.externalIPs"] =
            "Kubernetes gives them up, for whoever may set them takes the traffic of others: use service.type LoadBalancer, or NodePort "
            + "with the nodes' addresses in service.nodeAddresses",
        ["service.loadBalancerIP"] =
            "Kubernetes has deprecated it: ask for an address by the load balancer's own annotation in service.annotations",
        ["nginx.redirectToHttps"] = "set service.http redirect",
        ["service.port"] = "set service.httpsPort or service.httpPort",
        ["service.targetPort"] = "set service.httpsTargetPort or service.httpTargetPort; nginx's own ports are chosen here",
        ["service.nodePort"] = "set service.httpsNodePort or service.httpNodePort",
        ["certificate.secretName"] = "set certificate.existingSecret, with certificate.mode existing",
        ["workload.resources"] = "set workload.cpuRequest, cpuLimit, memoryRequest and memoryLimit",
    }.ToFrozenDictionary();

    /// <summary>What to do instead of setting the key; null for a key that is not known from elsewhere.</summary>
    internal static string? Remedy(string key) => Remedies.GetValueOrDefault(key);
}
