using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;
using KubeExpose.EndToEnd.Harness;
using KubeExpose.Infra.Tests.Certificates;

namespace KubeExpose.EndToEnd.Certificates;

/// <summary>No private key shows anywhere but in the Secret that nginx mounts, whatever is done with the stack.</summary>
public sealed partial class KeySecrecyTests
{
    private const string Existing = "own-pair";

    // at 9 the engine logs what a provider has read from the cluster, whatever it is
    private const string Verbosity = "-v=8";

    [Theory]
    [InlineData("selfSigned", Explicit = true)]
    [InlineData("ca")]
    [InlineData("provided")]
    [InlineData("existing", Explicit = true)]
    public async Task No_key_shows_in_what_is_printed_logged_exported_or_left_behind(string mode)
    {
        using var own = GivenPair.For("my-nginx");
        await using var stack = await PulumiStack.CreateAsync(("workload.replicas", "1"), ("workload.preStopSeconds", "1"));
        var seen = new List<(string Where, string Text)>();
        var temporary = Directory.CreateDirectory(Path.Combine(stack.Folder, "tmp")).FullName;
        await ConfigureAsync(stack, mode, own);

        await RunAsync("preview", "--diff");
        await RunAsync("up", "--yes", "--skip-preview", "--logtostderr", "--logflow", Verbosity);
        await RunAsync("preview", "--json");
        await RunAsync("stack", "output", "--json");
        await RunAsync("stack", "export");
        // a failure halfway, and one of the settings
        await stack.WriteAsync("wrong.conf", "no_such_directive;\n");
        await stack.SetAsync(("nginx.include", "wrong.conf"));
        (await RunAsync("up", "--yes", "--skip-preview", "--logtostderr", "--logflow", Verbosity)).ShouldNotBe(0);
        await stack.SetAsync(("certificate.validityDays", "x"));
        (await RunAsync("preview", "--logtostderr", Verbosity)).ShouldNotBe(0);
        await RunAsync("stack", "export");
        await RunAsync("stack", "history", "--json");

        var keys = await KeysAsync(stack, mode is "provided" or "existing" ? own.PrivateKeyPem : null);
        // the server's, that of the clock, and those of two authorities, each in the three formats that the state has
        keys.Count.ShouldBe(
            mode switch
            {
                "ca" => 12,
                "selfSigned" => 6,
                _ => 1,
            }
        );
        seen.AddRange(Files(stack.Folder));
        keys.SelectMany(Needles)
            .SelectMany(needle => seen.Where(one => one.Text.Contains(needle, StringComparison.Ordinal)).Select(one => one.Where))
            .Distinct()
            .ShouldBeEmpty();

        async Task<int> RunAsync(params string[] arguments)
        {
            var result = await Shell.TryAsync("env", [$"TMPDIR={temporary}", "pulumi", .. arguments, "--non-interactive"], stack.Folder);
            seen.Add((string.Join(' ', arguments), result.StandardOutput + result.StandardError));
            return result.ExitCode;
        }
    }

    private static async Task ConfigureAsync(PulumiStack stack, string mode, GivenPair own)
    {
        await stack.SetAsync(("certificate.mode", mode));
        if (mode == "provided")
        {
            await stack.SetAsync(("certificate.certificatePem", own.ChainPem));
            await stack.SetSecretAsync("certificate.privateKeyPem", own.PrivateKeyPem);
        }
        else if (mode == "existing")
        {
            await Cluster.KubectlAsync("create", "namespace", stack.Namespace);
            var secret = JsonSerializer.Serialize(
                new
                {
                    apiVersion = "v1",
                    kind = "Secret",
                    type = "kubernetes.io/tls",
                    metadata = new { name = Existing, @namespace = stack.Namespace },
                    stringData = new Dictionary<string, string> { ["tls.crt"] = own.ChainPem, ["tls.key"] = own.PrivateKeyPem },
                }
            );
            // kubectl puts all of it into an annotation as well
            await Cluster.KubectlAsync("apply", "-f", await stack.WriteAsync("secret.json", secret));
            File.Delete(Path.Combine(stack.Folder, "secret.json"));
            await stack.SetAsync(("certificate.existingSecret", Existing), ("app.createNamespace", "false"));
        }
    }

    /// <summary>All private keys that the stack has, decrypted.</summary>
    private static async Task<IReadOnlyCollection<string>> KeysAsync(PulumiStack stack, string? own)
    {
        var state = JsonSerializer.Deserialize<JsonElement>(
            await Shell.RunAsync("pulumi", ["stack", "export", "--show-secrets"], stack.Folder)
        );
        return
        [
            .. Texts(state)
                .Append(own ?? "")
                .SelectMany(text => Key().Matches(text).Select(match => match.Value))
                .Select(key => key.ReplaceLineEndings("\n").Trim())
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> Texts(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject().SelectMany(entry => Texts(entry.Value)),
            JsonValueKind.Array => json.EnumerateArray().SelectMany(Texts),
            // a secret's plaintext is JSON once more
            JsonValueKind.String when json.GetString()! is ['"' or '{' or '[', ..] text => Nested(text),
            JsonValueKind.String => [json.GetString()!],
            _ => [],
        };

    private static IEnumerable<string> Nested(string text)
    {
        try
        {
            return Texts(JsonSerializer.Deserialize<JsonElement>(text));
        }
        catch (JsonException)
        {
            return [text];
        }
    }

    /// <summary>Pieces that a key shows in, as PEM and in base64 as a Secret has it.</summary>
    private static IEnumerable<string> Needles(string key)
    {
        var lines = key.Split('\n');
        yield return lines[1][30..];
        yield return lines[2][..30];
        for (var shift = 0; shift < 3; shift++)
        {
            yield return Convert.ToBase64String(Encoding.UTF8.GetBytes(key[(lines[0].Length + 36 + shift)..]))[..40];
        }
    }

    /// <summary>The files below a folder.</summary>
    private static IEnumerable<(string Where, string Text)> Files(string folder) =>
        new DirectoryInfo(folder)
            .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            // a runtime that was killed leaves a pipe behind, which nobody writes to
            .Where(file => file.Length > 0)
            .Select(file => (file.FullName, Encoding.Latin1.GetString(File.ReadAllBytes(file.FullName))));

    [GeneratedRegex("-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*-----END [A-Z ]*PRIVATE KEY-----", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Key();
}
