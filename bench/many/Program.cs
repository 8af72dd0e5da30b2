using KubeExpose.Infra;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes;

return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var cluster = new Provider("cluster", new() { Context = config.Require("context") });
    var profile = Enum.Parse<AppProfile>(config.Require("profile"), ignoreCase: true);
    for (var number = 1; number <= config.RequireInt32("count"); number++)
    {
        _ = new ExposedApp(
            new()
            {
                App = new()
                {
                    Name = $"app-{number}",
                    Namespace = $"{config.Require("namespace")}-{number}",
                    Profile = profile,
                },
                // as many pods of both, and many of them on few nodes
                Workload = profile == AppProfile.Standard ? new() { CpuRequest = "1m", MemoryRequest = "16Mi" } : new(),
            },
            new() { Provider = cluster }
        );
    }
});
