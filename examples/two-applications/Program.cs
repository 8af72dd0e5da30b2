using KubeExpose.Infra;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes;

return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var context = config.Require("context");
    var cluster = new Provider("cluster", new() { Context = context });
    var both = new StackSettings
    {
        Cluster = new() { Context = context },
        App = new() { Namespace = config.Require("namespace"), CreateNamespace = true },
    };

    var shop = new ExposedApp(
        both with
        {
            App = both.App with { Name = "shop" },
            Service = new() { Http = PlainHttp.Redirect },
            Certificate = new() { Mode = CertificateMode.Ca, DnsNames = ["shop.example.com"] },
        },
        new() { Provider = cluster }
    );
    var admin = new ExposedApp(
        both with
        {
            App = both.App with { Name = "admin" },
            Workload = new() { Replicas = 1 },
        },
        new() { Provider = cluster }
    );
    return new Dictionary<string, object?> { ["shop"] = shop.Outputs, ["admin"] = admin.Outputs };
});
