using Pulumi;
using Pulumi.Kubernetes;
using Pulumi.Kubernetes.Core.V1;

return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var exposed = new StackReference(config.Require("stack"));
    var cluster = new Provider("cluster", new() { Context = config.Require("context") });

    // what a client needs: where to ask, at the usual port, and what to trust
    var endpoint = new ConfigMap(
        "my-nginx-endpoint",
        new()
        {
            Metadata = new Pulumi.Kubernetes.Types.Inputs.Meta.V1.ObjectMetaArgs { Namespace = config.Require("namespace") },
            Data =
            {
                ["url"] = exposed.RequireOutput("dnsName").Apply(name => $"https://{name}"),
                ["ca.crt"] = exposed.RequireOutput("caCertificatePem").Apply(pem => (string)pem),
            },
        },
        new() { Provider = cluster }
    );
    return new Dictionary<string, object?> { ["configMap"] = endpoint.Metadata.Apply(metadata => metadata.Name) };
});
