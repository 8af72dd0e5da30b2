using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Infra.Checks;

/// <summary>
/// nginx text of the user's own: files that can be read, and nothing in them that is right for nginx and none the less breaks the
/// application. What nginx refuses, it says itself.
/// </summary>
internal static class OwnTextChecks
{
    private const string Answer = $"conf.d/{NginxFiles.Release}";

    private static readonly string Pages = new NginxPaths().Pages;

    /// <summary>The faults.</summary>
    /// <param name="settings">What was read.</param>
    /// <param name="root">The project's folder, which files are named from.</param>
    internal static IEnumerable<Fault> Faults(StackSettings settings, string root)
    {
        var nginx = settings.Nginx;
        var server = Read(SettingNames.KeyOf(nginx.Include), nginx.Include, root);
        var http = Read(SettingNames.KeyOf(nginx.HttpInclude), nginx.HttpInclude, root);
        return
        [
            .. server.Faults,
            .. http.Faults,
            .. InServer(server),
            .. InHttp(http),
            .. new[] { server, http }.SelectMany(file => Anywhere(file, settings)),
            .. EgressChecks.Faults([server, http], settings),
        ];
    }

    private static OwnFile Read(string key, string? file, string root) =>
        file is null ? new(key, [], [])
        : TextFileChecks.Faults(key, file, root).ToArray() is { Length: > 0 } faults ? new(key, [], [.. faults])
        : new(key, DirectiveReader.Read(File.ReadAllText(Path.Combine(root, file))), []);

    private static IEnumerable<Fault> InServer(OwnFile file) =>
        [
            .. First(file, "server", "the inside of a server block", "leave out server { and its }"),
            .. First(file, "http", "the inside of a server block", "what is for the http level goes into nginx.httpInclude"),
            .. First(file, "listen", "directives other than listen", "leave it out: the ports are the stack's"),
        ];

    private static IEnumerable<Fault> InHttp(OwnFile file) =>
        [
            .. First(file, "http", "the inside of the http block", "leave out http { and its }"),
            .. file
                .Text.Where(one => one is { Name: "server", Block: { } block } && !block.Any(IsAnswer))
                .Select(one => new Fault(
                    file.Key,
                    "a server block",
                    "server blocks that answer with the release",
                    $"begin it with: include {Answer};"
                )),
        ];

    private static IEnumerable<Fault> Anywhere(OwnFile file, StackSettings settings) =>
        [
            .. First(file, "ssl_certificate", "directives other than ssl_certificate", "leave it out: the certificate is the stack's"),
            .. file
                .Text.Where(one => one is { Name: "ssl_verify_client", Arguments: ["on"] })
                .Select(one => new Fault(
                    file.Key,
                    Shown(one),
                    "ssl_verify_client optional, which lets the proof of a release in",
                    "write it so, and after it: if ($ssl_client_verify != SUCCESS) { return 403; }"
                )),
            .. file
                .Text.Where(one =>
                    one is { Name: "root", Arguments: [var folder] } && settings.Site.Directory is not null && !IsOfSite(folder)
                )
                .Select(one => new Fault(file.Key, Shown(one), $"{Pages}, where the files of site.directory are", "leave root out")),
        ];

    private static IEnumerable<Fault> First(OwnFile file, string name, string allowed, string remedy) =>
        file.Text.Where(one => one.Name == name).Take(1).Select(one => new Fault(file.Key, Shown(one), allowed, remedy));

    private static string Shown(Directive directive) => string.Join(' ', directive.Arguments.Prepend(directive.Name));

    private static bool IsAnswer(Directive directive) => directive is { Name: "include", Arguments: [Answer] };

    private static bool IsOfSite(string folder) => $"{folder}/".StartsWith($"{Pages}/", StringComparison.Ordinal);
}
