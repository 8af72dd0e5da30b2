using System.Collections.Immutable;
using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Settings.Reading;

namespace KubeExpose.Infra.Checks;

/// <summary>What nginx is told to reach out for, while the pods may not.</summary>
internal static class EgressChecks
{
    /// <summary>The faults, the first of each file.</summary>
    internal static IEnumerable<Fault> Faults(ImmutableArray<OwnFile> files, StackSettings settings)
    {
        if (settings is not { Network: { Policy: true, AllowEgress: false }, Service.LeadsToPods: true })
        {
            return [];
        }

        // what is behind the name of an upstream, its own block says
        var upstreams = files
            .SelectMany(file => file.Text)
            .Where(one => one.Name == "upstream")
            .SelectMany(one => one.Arguments)
            .ToHashSet();
        return files.SelectMany(file =>
            Targets(file.Text)
                .Where(target => !IsHere(target.Host) && !upstreams.Contains(target.Host))
                .Take(1)
                .Select(target => new Fault(
                    file.Key,
                    target.Directive,
                    "nothing that pods have to reach out for",
                    $"set {SettingNames.KeyOf(settings.Network.AllowEgress)} true"
                ))
        );
    }

    private static IEnumerable<(string Directive, string Host)> Targets(ImmutableArray<Directive> text) =>
        text.SelectMany(one =>
            one.Block is { } block ? Targets(one.Name == "upstream" ? [.. block.Where(inner => inner.Name == "server")] : block)
            : (one.Name.EndsWith("_pass", StringComparison.Ordinal) || one.Name == "server") && one.Arguments is [var target, ..]
                ? [($"{one.Name} {target}", Host(target))]
            : Enumerable.Empty<(string, string)>()
        );

    private static string Host(string target) =>
        target.Split("://", 2)[^1] is var rest && rest.StartsWith('[') ? rest.Split(']')[0] : rest.Split(':', '/')[0];

    private static bool IsHere(string host) => host is "unix" or "localhost" or "[::1" || host.StartsWith("127.", StringComparison.Ordinal);
}
