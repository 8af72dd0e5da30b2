using KubeExpose.Infra;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes;

return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var cluster = new Provider("cluster", new() { Context = config.Require("context") });
    for (var number = 1; number <= config.RequireInt32("count"); number++)
    {
        _ = new ExposedApp(
            new()
            {
                App = new()
                {
                    Name = $"app-{number}",
                    Namespace = $"{config.Require("namespace")}-{number}",
                    Profile = Enum.Parse<AppProfile>(config.Require("profile"), ignoreCase: true),
                },
                Workload = new()
                {
                    Replicas = 1,
                    CpuRequest = "1m",
                    MemoryRequest = "16Mi",
                    PreStopSeconds = 1,
                },
            },
            new() { Provider = cluster }
        );
    }
});
