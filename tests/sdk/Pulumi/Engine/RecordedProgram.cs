using Pulumi;
using Pulumi.Kubernetes;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;
using Pulumi.Random;
using Pulumi.Tls;
using Pulumi.Tls.Inputs;
using Apps = Pulumi.Kubernetes.Apps.V1;
using Core = Pulumi.Kubernetes.Core.V1;
using Networking = Pulumi.Kubernetes.Networking.V1;
using Policy = Pulumi.Kubernetes.Policy.V1;

namespace KubeExpose.Sdk.Tests;

/// <summary>
/// A program whose requests were recorded on the official packages: one resource of each kind, and most ways for one to use another.
/// </summary>
internal static class RecordedProgram
{
    private static readonly InputMap<string> Labels = new() { ["run"] = "my-nginx" };

    public static IDictionary<string, object?> Declare()
    {
        var provider = new Provider("cluster", new() { Context = "lab", KubeConfig = "/home/me/.kube/config" });
        CustomResourceOptions Cluster(params Resource[] after) => new() { Provider = provider, DependsOn = after };
        var space = new Core.Namespace(
            "space",
            new()
            {
                Metadata = new ObjectMetaArgs { Name = "shop", Labels = { ["pod-security.kubernetes.io/enforce"] = "restricted" } },
            },
            Cluster()
        );
        var service = new Core.Service("my-nginx", Service(), Cluster(space));

        var caKey = new PrivateKey("ca-key", new() { Algorithm = "ECDSA", EcdsaCurve = "P256" });
        var ca = new SelfSignedCert(
            "ca",
            new()
            {
                PrivateKeyPem = caKey.PrivateKeyPem,
                IsCaCertificate = true,
                MaxPathLength = 0,
                ValidityPeriodHours = 87600,
                AllowedUses = { "cert_signing", "crl_signing" },
                SetSubjectKeyId = true,
                Subject = new SelfSignedCertSubjectArgs { CommonName = "my-nginx CA" },
            }
        );
        var key = new PrivateKey("key", new() { Algorithm = "ECDSA", EcdsaCurve = "P256" }, new() { ReplacementTrigger = "0" });
        var clusterIP = Output.Tuple(service.Id, service.Spec).Apply(both => both.Item2.ClusterIP);
        var request = new CertRequest(
            "request",
            new()
            {
                PrivateKeyPem = key.PrivateKeyPem,
                DnsNames = { "my-nginx", "my-nginx.shop", "my-nginx.shop.svc", "my-nginx.shop.svc.cluster.local" },
                IpAddresses = { clusterIP },
                Subject = new CertRequestSubjectArgs { CommonName = "my-nginx" },
            }
        );
        var certificate = new LocallySignedCert(
            "cert",
            new()
            {
                CaCertPem = ca.CertPem,
                CaPrivateKeyPem = caKey.PrivateKeyPem,
                CertRequestPem = request.CertRequestPem,
                ValidityPeriodHours = 2160,
                EarlyRenewalHours = 720,
                AllowedUses = { "digital_signature", "server_auth" },
                SetSubjectKeyId = true,
            }
        );
        var release = new RandomId(
            "release",
            new()
            {
                ByteLength = 8,
                Keepers =
                {
                    ["text"] = "hello",
                    ["cert"] = certificate.CertPem.Apply(_ => "hash"),
                    ["image"] = "docker.io/nginxinc/nginx-unprivileged:latest",
                },
            }
        );
        var inShop = new ObjectMetaArgs { Namespace = "shop" };
        var secret = new Core.Secret(
            "tls",
            new()
            {
                Type = "kubernetes.io/tls",
                Immutable = true,
                Metadata = inShop,
                StringData = { ["tls.crt"] = certificate.CertPem, ["tls.key"] = key.PrivateKeyPem },
            },
            Cluster(space)
        );
        var configuration = new Core.ConfigMap(
            "nginx",
            new()
            {
                Immutable = true,
                Metadata = inShop,
                Data = { ["nginx.conf"] = Output.Format($"return 200 {release.Hex};") },
            },
            Cluster(space)
        );

        _ = new Apps.Deployment(
            "my-nginx",
            Workload(secret, configuration),
            CustomResourceOptions.Merge(
                Cluster(service),
                new()
                {
                    CustomTimeouts = new() { Create = TimeSpan.FromSeconds(75), Update = TimeSpan.FromSeconds(75) },
                }
            )
        );
        _ = new Policy.PodDisruptionBudget(
            "my-nginx",
            new()
            {
                Metadata = Named(),
                Spec = new PodDisruptionBudgetSpecArgs
                {
                    MaxUnavailable = 1,
                    Selector = Selected(),
                    UnhealthyPodEvictionPolicy = "AlwaysAllow",
                },
            },
            Cluster(space)
        );
        _ = new Networking.NetworkPolicy(
            "my-nginx",
            new()
            {
                Metadata = Named(),
                Spec = new NetworkPolicySpecArgs
                {
                    PodSelector = Selected(),
                    PolicyTypes = { "Ingress", "Egress" },
                    Ingress =
                    {
                        new NetworkPolicyIngressRuleArgs
                        {
                            Ports =
                            {
                                new NetworkPolicyPortArgs { Port = "http" },
                                new NetworkPolicyPortArgs { Port = "https" },
                            },
                        },
                    },
                },
            },
            Cluster(space)
        );

        return new Dictionary<string, object?>
        {
            ["clusterIP"] = clusterIP,
            ["external"] = service.Status.Apply(status =>
                status?.LoadBalancer?.Ingress is { IsDefaultOrEmpty: false } ingress ? ingress[0].Ip : ""
            ),
            ["ca"] = ca.CertPem,
            ["release"] = release.Hex,
            ["notAfter"] = certificate.ValidityEndTime,
        };
    }

    private static ObjectMetaArgs Named() => new() { Name = "my-nginx", Namespace = "shop" };

    private static LabelSelectorArgs Selected() => new() { MatchLabels = Labels };

    private static ServiceArgs Service() =>
        new()
        {
            Metadata = new ObjectMetaArgs
            {
                Name = "my-nginx",
                Namespace = "shop",
                Labels = Labels,
                Annotations = { ["pulumi.com/waitFor"] = "jsonpath={.spec.clusterIP}" },
            },
            Spec = new ServiceSpecArgs
            {
                Type = "NodePort",
                Selector = Labels,
                Ports =
                {
                    new ServicePortArgs
                    {
                        Name = "http",
                        Port = 8080,
                        TargetPort = "http",
                    },
                    new ServicePortArgs
                    {
                        Name = "https",
                        Port = 443,
                        TargetPort = "https",
                    },
                },
            },
        };

    private static DeploymentArgs Workload(Core.Secret secret, Core.ConfigMap configuration) =>
        new()
        {
            Metadata = new ObjectMetaArgs
            {
                Name = "my-nginx",
                Namespace = "shop",
                Labels = Labels,
            },
            Spec = new DeploymentSpecArgs
            {
                Replicas = 2,
                ProgressDeadlineSeconds = 60,
                RevisionHistoryLimit = 2,
                Selector = Selected(),
                Strategy = new DeploymentStrategyArgs
                {
                    Type = "RollingUpdate",
                    RollingUpdate = new RollingUpdateDeploymentArgs { MaxSurge = 1, MaxUnavailable = 0 },
                },
                Template = new PodTemplateSpecArgs
                {
                    Metadata = new ObjectMetaArgs { Labels = Labels },
                    Spec = new PodSpecArgs
                    {
                        AutomountServiceAccountToken = false,
                        SecurityContext = new PodSecurityContextArgs
                        {
                            RunAsNonRoot = true,
                            RunAsUser = 10101,
                            RunAsGroup = 10101,
                            FsGroup = 10101,
                            SeccompProfile = new SeccompProfileArgs { Type = "RuntimeDefault" },
                        },
                        Containers = Container(),
                        Volumes =
                        {
                            new VolumeArgs
                            {
                                Name = "tls",
                                Secret = new SecretVolumeSourceArgs { SecretName = secret.Metadata.Apply(metadata => metadata.Name) },
                            },
                            new VolumeArgs
                            {
                                Name = "conf",
                                ConfigMap = new ConfigMapVolumeSourceArgs
                                {
                                    Name = configuration.Metadata.Apply(metadata => metadata.Name),
                                },
                            },
                        },
                    },
                },
            },
        };

    private static ContainerArgs Container() =>
        new()
        {
            Name = "nginx",
            Image = "docker.io/nginxinc/nginx-unprivileged:latest",
            Ports =
            {
                new ContainerPortArgs { Name = "http", ContainerPortValue = 8080 },
                new ContainerPortArgs { Name = "https", ContainerPortValue = 8443 },
            },
            ReadinessProbe = new ProbeArgs
            {
                HttpGet = new HTTPGetActionArgs
                {
                    Path = "/healthz",
                    Port = "https",
                    Scheme = "HTTPS",
                },
                PeriodSeconds = 1,
            },
            SecurityContext = new SecurityContextArgs
            {
                AllowPrivilegeEscalation = false,
                ReadOnlyRootFilesystem = true,
                Capabilities = new CapabilitiesArgs { Drop = { "ALL" } },
            },
            Resources = new ResourceRequirementsArgs
            {
                Requests =
                {
                    ["cpu"] = "50m",
                    ["memory"] = "64Mi",
                    ["ephemeral-storage"] = "16Mi",
                },
                Limits =
                {
                    ["cpu"] = "500m",
                    ["memory"] = "64Mi",
                    ["ephemeral-storage"] = "64Mi",
                },
            },
            VolumeMounts =
            {
                new VolumeMountArgs
                {
                    Name = "tls",
                    MountPath = "/etc/nginx/ssl",
                    ReadOnly = true,
                },
                new VolumeMountArgs
                {
                    Name = "conf",
                    MountPath = "/etc/nginx/nginx.conf",
                    SubPath = "nginx.conf",
                    ReadOnly = true,
                },
            },
        };
}
