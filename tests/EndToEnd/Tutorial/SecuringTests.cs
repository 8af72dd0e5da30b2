using System.Security.Cryptography.X509Certificates;
using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Tutorial;

/// <summary>The tutorial's steps 13 to 20: certificate, configuration, and a pod that trusts it.</summary>
[Collection(typeof(TutorialStack))]
public sealed class SecuringTests(TutorialStack tutorial)
{
    private const string Service = """{"type": "NodePort"}""";

    [Fact]
    public async Task The_secret_holds_the_pair() =>
        (await KubectlAsync("get", "secrets", "--no-headers")).ShouldMatch(@"(?m)^nginxsecret +kubernetes\.io/tls +2 ");

    [Fact]
    public async Task The_config_map_holds_the_servers_configuration()
    {
        (await KubectlAsync("get", "configmap", "nginxconfigmap", "--no-headers")).ShouldMatch("^nginxconfigmap +1 ");

        var description = await KubectlAsync("describe", "configmap", "nginxconfigmap");
        foreach (
            var line in new[]
            {
                "default.conf:",
                "server {",
                "listen 80 default_server;",
                "listen [::]:80 default_server ipv6only=on;",
                "listen 443 ssl;",
                "root /usr/share/nginx/html;",
                "index index.html;",
                "server_name localhost;",
                "ssl_certificate /etc/nginx/ssl/tls.crt;",
                "ssl_certificate_key /etc/nginx/ssl/tls.key;",
                "try_files $uri $uri/ =404;",
            }
        )
        {
            description.ShouldContain(line);
        }
    }

    [Fact]
    public async Task The_certificate_is_the_one_that_the_tutorial_makes_by_hand_but_with_names_that_clients_check()
    {
        using var certificate = X509Certificate2.CreateFromPem((await OutputAsync("caCertificatePem")));

        certificate.Subject.Split(", ").ShouldBe(["CN=my-nginx", "O=my-nginx"], ignoreOrder: true);
        certificate.GetRSAPublicKey()!.KeySize.ShouldBe(2048);
        (certificate.NotAfter - certificate.NotBefore).TotalDays.ShouldBe(365, tolerance: 0.01);
        certificate.MatchesHostname("my-nginx").ShouldBeTrue();
    }

    [Fact]
    public async Task The_deployment_mounts_both()
    {
        var stack = await tutorial.UpAsync(Service);
        var pod = (await Cluster.GetAsync("deployment", "my-nginx", "-n", stack.Namespace))
            .GetProperty("spec")
            .GetProperty("template")
            .GetProperty("spec");

        pod.GetProperty("volumes")
            .EnumerateArray()
            .Select(volume => volume.GetProperty("name").GetString())
            .ShouldBe(["secret-volume", "configmap-volume"]);
        pod.GetProperty("containers")[0]
            .GetProperty("volumeMounts")
            .EnumerateArray()
            .Select(mount => mount.GetProperty("mountPath").GetString())
            .ShouldBe(["/etc/nginx/ssl", "/etc/nginx/conf.d"]);
        pod.GetProperty("containers")[0]
            .GetProperty("ports")
            .EnumerateArray()
            .Select(port => port.GetProperty("containerPort").GetInt32())
            .ShouldBe([443, 80]);
    }

    [Fact]
    public async Task Each_pod_answers_over_https_at_its_own_address()
    {
        var stack = await tutorial.UpAsync(Service);
        var ca = await stack.WriteAsync("ca.crt", await OutputAsync("caCertificatePem"));

        foreach (
            var pod in (await Cluster.GetAsync("pods", "-l", "run=my-nginx", "-n", stack.Namespace)).GetProperty("items").EnumerateArray()
        )
        {
            var address = pod.GetProperty("status").GetProperty("podIP").GetString();
            (
                await Shell.RunAsync(
                    "curl",
                    ["-sS", "--max-time", "5", "--cacert", ca, "--connect-to", $"::{address}:443", "https://my-nginx"]
                )
            ).ShouldContain("<h1>Welcome to nginx!</h1>");
        }
    }

    [Fact]
    public async Task The_pod_with_curl_runs_and_has_the_certificate_but_not_the_key()
    {
        // beside those of earlier updates, which take their time to end
        (await KubectlAsync("get", "pods", "-l", "app=curlpod", "--no-headers")).ShouldMatch(@"(?m)^curl-deployment-\S+ +1/1 +Running ");

        (await KubectlAsync("exec", "deployment/curl-deployment", "--", "ls", "/etc/nginx/ssl")).Trim().ShouldBe("tls.crt");
    }

    [Fact]
    public async Task It_trusts_what_it_gets_under_the_services_name() =>
        (
            await KubectlAsync(
                "exec",
                "deployment/curl-deployment",
                "--",
                "curl",
                "-sS",
                "https://my-nginx",
                "--cacert",
                "/etc/nginx/ssl/tls.crt"
            )
        ).ShouldContain("<title>Welcome to nginx!</title>");

    [Fact]
    public async Task There_is_nothing_left_to_do_right_after() => await (await tutorial.UpAsync(Service)).ShouldBeUpToDateAsync();

    [Fact]
    public async Task A_new_certificate_reaches_the_pods_of_both_deployments()
    {
        await tutorial.UpAsync(Service);
        var stack = await tutorial.ConfigureAsync(Service);
        await stack.SetAsync(("certificate.rotationToken", "2"));

        await stack.UpAsync();

        var outputs = await stack.OutputsAsync();
        var served = await Shell.RunAsync(
            "bash",
            [
                "-c",
                $"openssl s_client -connect {outputs.GetProperty("clusterIP").GetString()}:443 </dev/null 2>/dev/null | openssl x509 -noout -fingerprint -sha256",
            ]
        );
        served
            .Split('=')[1]
            .Trim()
            .Replace(":", "", StringComparison.Ordinal)
            .ToLowerInvariant()
            .ShouldBe(outputs.GetProperty("certificateFingerprint").GetString());
        await Eventually.HoldsAsync(async () =>
            (await Shell.TryAsync("bash", ["-c", outputs.GetProperty("kubectlExecCommand").GetString()!])).StandardOutput.ShouldContain(
                "Welcome to nginx!"
            )
        );
        await stack.ShouldBeUpToDateAsync();
    }

    private async Task<string> OutputAsync(string name) =>
        (await (await tutorial.UpAsync(Service)).OutputsAsync()).GetProperty(name).GetString()!;

    private async Task<string> KubectlAsync(params string[] arguments) =>
        await Cluster.KubectlAsync(["-n", (await tutorial.UpAsync(Service)).Namespace, .. arguments]);
}
