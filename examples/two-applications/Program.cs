using KubeExpose.Infra;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes;

return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var where = new ClusterSettings { Context = config.Require("context") };
    var cluster = new Provider("cluster", new() { Context = config.Require("context") });
    var both = new AppSettings { Namespace = config.Require("namespace"), CreateNamespace = true };

    var shop = new ExposedApp(
        new()
        {
            Cluster = where,
            App = both with { Name = "shop" },
            Service = new() { Http = PlainHttp.Redirect },
            Certificate = new() { Mode = CertificateMode.Ca, DnsNames = ["shop.example.com"] },
        },
        new() { Provider = cluster }
    );
    var admin = new ExposedApp(
        new()
        {
            App = both with { Name = "admin" },
            Workload = new() { Replicas = 1 },
        },
        new() { Provider = cluster }
    );
    return new Dictionary<string, object?> { ["shop"] = shop.Outputs, ["admin"] = admin.Outputs };
});
