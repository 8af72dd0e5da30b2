using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Tests.Nginx;

/// <summary>
/// A folder in the place of <c>/etc/nginx</c> with the files that the settings give. What this machine's nginx or OpenSSL is too old for
/// is left out or written as they know it: HTTP/2 as an option of <c>listen</c>, no post-quantum group, no merged headers.
/// </summary>
internal sealed class NginxHome : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kube-expose-nginx-");

    private NginxHome(NginxModel model) =>
        Model = model with { Paths = model.Paths with { Home = _folder.FullName, Scratch = $"{_folder.FullName}/tmp" } };

    internal NginxModel Model { get; }

    internal string Main => Model.Paths.Main;

    internal string Folder => _folder.FullName;

    /// <summary>Writes all files, on ports that were free a moment ago.</summary>
    internal static async Task<NginxHome> Write(
        NginxSettings settings,
        TestPair? pair = null,
        string? include = null,
        string? httpInclude = null,
        byte[]? ticketKey = null,
        Func<NginxModel, NginxModel>? with = null
    )
    {
        var model = new NginxModel(
            settings with
            {
                PostQuantum = false,
                MergeHeaders = settings.MergeHeaders && await NginxProgram.IsSince("1.29.3"),
                KeepaliveMinSeconds = await NginxProgram.IsSince("1.27.4") ? settings.KeepaliveMinSeconds : 0,
            },
            new(FreePort.Next(), FreePort.Next(), FreePort.Next())
        )
        {
            Own = new(include, httpInclude),
        };
        var home = new NginxHome(with?.Invoke(model) ?? model);
        foreach (
            var folder in new[]
            {
                home.Model.Paths.Configuration,
                home.Model.Paths.Certificate,
                home.Model.Paths.Tickets,
                home.Model.Paths.Scratch,
            }
        )
        {
            Directory.CreateDirectory(folder);
        }

        var knowsHttp2 = await NginxProgram.IsSince("1.25.1");
        foreach (var (name, text) in NginxFiles.For(home.Model))
        {
            await File.WriteAllTextAsync(
                name == NginxFiles.Main ? home.Main : $"{home.Model.Paths.Configuration}/{name}",
                knowsHttp2 ? text : Older(text),
                TestContext.Current.CancellationToken
            );
        }

        File.Copy("/etc/nginx/mime.types", $"{home.Folder}/mime.types");
        await File.WriteAllTextAsync(
            $"{home.Model.Paths.Configuration}/{NginxFiles.Release}",
            HealthEndpoints.Answering(home.Model, "0123456789abcdef"),
            TestContext.Current.CancellationToken
        );
        await File.WriteAllTextAsync(
            $"{home.Model.Paths.Certificate}/tls.crt",
            (pair ?? TestPair.Ecdsa).CertificatePem,
            TestContext.Current.CancellationToken
        );
        await File.WriteAllTextAsync(
            $"{home.Model.Paths.Certificate}/tls.key",
            (pair ?? TestPair.Ecdsa).PrivateKeyPem,
            TestContext.Current.CancellationToken
        );
        await File.WriteAllBytesAsync(
            $"{home.Model.Paths.Tickets}/{SessionTickets.File}",
            ticketKey ?? [],
            TestContext.Current.CancellationToken
        );
        return home;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Older(string text) =>
        text.Contains("http2 on;", StringComparison.Ordinal)
            ? text.Replace("http2 on;", "", StringComparison.Ordinal).Replace(" ssl;", " ssl http2;", StringComparison.Ordinal)
            : text;
}
