using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using KubeExpose.Infra.Settings;
using Pulumi.Testing;

namespace KubeExpose.Infra.Tests.Recording;

/// <summary>Answers as engine, providers and cluster would, with what only they can make up, and records what was declared.</summary>
internal sealed class FakeCluster : IMocks
{
    private readonly ConcurrentQueue<Declared> _declared = new();

    /// <summary>What the load balancer has for addresses, as the API says it: <c>ip</c> or <c>hostname</c> each.</summary>
    internal IReadOnlyList<(string Kind, string Address)> LoadBalancer { get; init; } = [("ip", "203.0.113.10")];

    /// <summary>The addresses that Services get.</summary>
    internal IReadOnlyList<string> ClusterIPs { get; init; } = ["10.96.0.10"];

    /// <summary>The stack's outputs of the update before; none when there was none.</summary>
    internal IReadOnlyDictionary<string, object> LastOutputs { get; init; } = new Dictionary<string, object>();

    /// <summary>What is in the Secret that something else keeps.</summary>
    internal IReadOnlyDictionary<string, string> ExistingSecret { get; init; } =
        new Dictionary<string, string> { ["tls.crt"] = FakePair.CertificatePem, ["tls.key"] = FakePair.KeyPem };

    /// <summary>A cluster with a Secret whose certificate is for all names of these settings.</summary>
    internal static FakeCluster WithSecretFor(StackSettings settings) =>
        new()
        {
            ExistingSecret = new Dictionary<string, string>
            {
                ["tls.crt"] = FakePair.CertificateFor(["my-nginx", .. settings.Route.Hostnames]),
                ["tls.key"] = FakePair.KeyPem,
            },
        };

    /// <summary>Everything that was declared, in the order of type and name.</summary>
    internal ImmutableArray<Declared> Declared =>
        [.. _declared.OrderBy(one => one.Type, StringComparer.Ordinal).ThenBy(one => one.Name, StringComparer.Ordinal)];

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        var declared = new Declared(args.Type!, args.Name!, args.Inputs, args.Provider);
        var isRead = !string.IsNullOrEmpty(args.Id);
        if (!isRead)
        {
            _declared.Enqueue(declared);
        }

        ImmutableDictionary<string, object> state = declared.Type switch
        {
            "kubernetes:core/v1:Secret" when isRead => Existing(args.Inputs),
            "kubernetes:core/v1:Service" => Service(Named(declared)),
            "tls:index/privateKey:PrivateKey" => args.Inputs.Add("privateKeyPem", FakePair.KeyPem),
            "tls:index/selfSignedCert:SelfSignedCert" or "tls:index/locallySignedCert:LocallySignedCert" => args
                .Inputs.Add("certPem", FakePair.CertificatePem)
                .Add("validityStartTime", "2026-11-23T00:00:00Z"),
            "tls:index/certRequest:CertRequest" => args.Inputs.Add("certRequestPem", "-----BEGIN CERTIFICATE REQUEST-----"),
            "random:index/randomId:RandomId" => args.Inputs.Add("hex", "0123456789abcdef"),
            "random:index/randomBytes:RandomBytes" => args.Inputs.Add("base64", "AAAA"),
            "kubernetes:core/v1:Pod" => Named(declared).Add("status", ImmutableDictionary<string, object>.Empty.Add("hostIP", "192.0.2.9")),
            "kubernetes:networking.k8s.io/v1:Ingress" => Named(declared).Add("status", Balanced([("ip", "203.0.113.9")])),
            _ when declared.IsObject => Named(declared),
            _ => args.Inputs,
        };
        // in a first preview nothing has an id yet, but a Service's dry run answers with an address all the same
        return Task.FromResult<(string?, object)>((Pulumi.Deployment.Instance.IsDryRun ? null : $"{args.Name}-id", state));
    }

    public Task<object> CallAsync(MockCallArgs args) =>
        args.Token == "pulumi:pulumi:readStackOutputs"
            ? Task.FromResult<object>(new Dictionary<string, object> { ["outputs"] = LastOutputs })
            : throw new NotSupportedException($"the stack calls no such function: {args.Token}");

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;

    private static ImmutableDictionary<string, object> Named(Declared declared)
    {
        var metadata =
            declared.Inputs.GetValueOrDefault("metadata") as ImmutableDictionary<string, object>
            ?? ImmutableDictionary<string, object>.Empty;
        return declared.Inputs.SetItem(
            "metadata",
            metadata.ContainsKey("name") ? metadata : metadata.Add("name", $"{declared.Name}-1a2b3c4d")
        );
    }

    // what is read was not declared here
    private ImmutableDictionary<string, object> Existing(ImmutableDictionary<string, object> inputs) =>
        inputs.Add(
            "data",
            ExistingSecret.ToImmutableDictionary(
                entry => entry.Key,
                object (entry) => Convert.ToBase64String(Encoding.UTF8.GetBytes(entry.Value))
            )
        );

    private ImmutableDictionary<string, object> Service(ImmutableDictionary<string, object> service)
    {
        var spec = (ImmutableDictionary<string, object>)service["spec"];
        var type = (string)spec["type"];
        if (type != "ExternalName" && !spec.ContainsKey("clusterIP"))
        {
            spec = spec.Add("clusterIP", ClusterIPs[0]).Add("clusterIPs", ClusterIPs.Cast<object>().ToImmutableArray());
        }

        if (type is "NodePort" or "LoadBalancer" && spec.GetValueOrDefault("allocateLoadBalancerNodePorts") is not false)
        {
            spec = spec.SetItem(
                "ports",
                ((ImmutableArray<object>)spec["ports"])
                    .Select((port, i) => WithNodePort((ImmutableDictionary<string, object>)port, 31000 + i))
                    .ToImmutableArray()
            );
        }

        return service.SetItem("spec", spec).Add("status", Balanced(type == "LoadBalancer" ? LoadBalancer : []));
    }

    private static ImmutableDictionary<string, object> Balanced(IReadOnlyList<(string Kind, string Address)> addresses)
    {
        var ingress = addresses
            .Select(object (one) => ImmutableDictionary<string, object>.Empty.Add(one.Kind, one.Address))
            .ToImmutableArray();
        return ImmutableDictionary<string, object>.Empty.Add(
            "loadBalancer",
            ingress.IsEmpty ? ImmutableDictionary<string, object>.Empty : ImmutableDictionary<string, object>.Empty.Add("ingress", ingress)
        );
    }

    private static object WithNodePort(ImmutableDictionary<string, object> port, int number) =>
        port.ContainsKey("nodePort") ? port : port.Add("nodePort", (double)number);
}
