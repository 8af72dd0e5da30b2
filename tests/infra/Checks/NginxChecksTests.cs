using System.Collections.Immutable;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Tests.Settings;

namespace KubeExpose.Infra.Tests.Checks;

public sealed class NginxChecksTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory();

    /// <summary>A group <c>nginx</c> that can't work, and the key that is told of.</summary>
    public static TheoryData<string, string> Broken =>
        new()
        {
            { """{ "tlsProfile": "old" }""", "nginx.tlsProfile" },
            { """{ "tlsProfile": 1.3 }""", "nginx.tlsProfile" },
            { """{ "http2": "h2" }""", "nginx.http2" },
            { """{ "postQuantum": 1 }""", "nginx.postQuantum" },
            { """{ "hstsMaxAgeSeconds": -1 }""", "nginx.hstsMaxAgeSeconds" },
            { """{ "hstsMaxAgeSeconds": 315360001 }""", "nginx.hstsMaxAgeSeconds" },
            { """{ "hstsMaxAgeSeconds": "1y" }""", "nginx.hstsMaxAgeSeconds" },
            { """{ "hstsMaxAgeSeconds": 99999999999 }""", "nginx.hstsMaxAgeSeconds" },
            { """{ "hstsMaxAgeSeconds": 0, "hstsIncludeSubdomains": true }""", "nginx.hstsIncludeSubdomains" },
            { """{ "hstsIncludeSubdomains": true }""", "nginx.hstsIncludeSubdomains" },
            { """{ "redirectToHttps": true }""", "nginx.redirectToHttps" },
            { """{ "keepaliveMinSeconds": 61 }""", "nginx.keepaliveMinSeconds" },
            { """{ "mergeHeaders": "never" }""", "nginx.mergeHeaders" },
            { """{ "headers": { "etag": "a" } }""", "nginx.headers.etag" },
            { """{ "httpInclude": "missing.conf" }""", "nginx.httpInclude" },
            { """{ "logFormat": "main" }""", "nginx.logFormat" },
            { """{ "gzip": "on" }""", "nginx.gzip" },
            { """{ "sharedSessionTickets": "always" }""", "nginx.sharedSessionTickets" },
            { """{ "headers": ["X-A"] }""", "nginx.headers" },
            { """{ "headers": { "": "a" } }""", "nginx.headers" },
            { """{ "headers": { "X A": "a" } }""", "nginx.headers" },
            { """{ "headers": { "X-A;": "a" } }""", "nginx.headers" },
            { """{ "headers": { "X-A:": "a" } }""", "nginx.headers" },
            { """{ "headers": { "X-A": "$host" } }""", "nginx.headers.X-A" },
            { """{ "headers": { "X-A": "a\r\nX-B: b" } }""", "nginx.headers.X-A" },
            { """{ "headers": { "X-A": " a" } }""", "nginx.headers.X-A" },
            { """{ "headers": { "X-A": "naïve" } }""", "nginx.headers.X-A" },
            { """{ "headers": { "X-A": "a", "x-a": "b" } }""", "nginx.headers.x-a" },
            { """{ "headers": { "Strict-Transport-Security": "max-age=1" } }""", "nginx.headers.Strict-Transport-Security" },
            { """{ "headers": { "content-length": "0" } }""", "nginx.headers.content-length" },
            { """{ "headers": { "Server": "mine" } }""", "nginx.headers.Server" },
            { """{ "include": "missing.conf" }""", "nginx.include" },
            { """{ "include": "" }""", "nginx.include" },
            { """{ "include": "." }""", "nginx.include" },
            { """{ "worker_processes": "auto" }""", "nginx.worker_processes" },
            { """{ "tlsprofile": "modern" }""", "nginx.tlsprofile" },
        };

    private IEnumerable<Fault> Faults(NginxSettings nginx) => Given.Faults(new() { Nginx = nginx }, _root.FullName);

    public void Dispose() => _root.Delete(recursive: true);

    [Theory, MemberData(nameof(Broken))]
    public void What_can_not_work_is_refused_by_its_key(string group, string key) =>
        Given.Json($"{{ \"nginx\": {group} }}").Faults.ShouldContain(fault => fault.Key == key);

    [Theory]
    [InlineData('a', 4001)]
    [InlineData('"', 4000)]
    [InlineData('\\', 2000)]
    public void A_header_that_is_too_long_for_nginx_is_refused(char letter, int count) =>
        Faults(new() { Headers = new NginxSettings().Headers.Add("X-A", new string(letter, count)) })
            .ShouldHaveSingleItem()
            .Key.ShouldBe("nginx.headers.X-A");

    [Theory]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public void Headers_that_are_too_long_together_are_refused(int count, bool accepted) =>
        Faults(
                new()
                {
                    Headers = Enumerable
                        .Range(0, count)
                        .ToImmutableSortedDictionary(number => $"X-{number}", _ => new string('a', 3990), StringComparer.Ordinal),
                }
            )
            .Select(fault => fault.Key)
            .ShouldBe(accepted ? [] : ["nginx.headers"]);

    [Fact]
    public void A_file_that_is_no_text_is_refused()
    {
        File.WriteAllBytes(Path.Combine(_root.FullName, "server.conf"), [0xFF, 0xFE]);
        Faults(new() { Include = "server.conf" }).ShouldHaveSingleItem().Allowed.ShouldContain("UTF-8");
    }

    [Fact]
    public void A_file_with_a_character_that_does_not_arrive_is_refused_with_its_place()
    {
        File.WriteAllText(Path.Combine(_root.FullName, "server.conf"), "autoindex on;\n# \u0085\n");
        Faults(new() { Include = "server.conf" }).ShouldHaveSingleItem().ToString().ShouldContain("is server.conf with U+0085 in line 2;");
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused()
    {
        File.WriteAllText(Path.Combine(_root.FullName, "server.conf"), new string('#', 512 * 1024 + 1));
        Faults(new() { Include = "server.conf" }).ShouldHaveSingleItem().Allowed.ShouldContain("512 KiB");
    }

    [Fact]
    public void A_file_below_the_project_is_accepted()
    {
        File.WriteAllText(Path.Combine(_root.FullName, "server.conf"), "autoindex on;\n");
        Faults(new() { Include = "server.conf" }).ShouldBeEmpty();
    }
}
