using System.Collections.Immutable;
using KubeExpose.Infra.Settings;

namespace KubeExpose.Infra.Nginx;

/// <summary>Text of the user's own in nginx's configuration; null where there is none.</summary>
/// <param name="Server">For the inside of the server block.</param>
/// <param name="Http">For the http level.</param>
internal sealed record OwnText(string? Server, string? Http)
{
    /// <summary>Reads the files that the settings name.</summary>
    /// <param name="settings">Settings without faults.</param>
    /// <param name="root">The project's folder, which files are named from.</param>
    internal static OwnText Read(NginxSettings settings, string root)
    {
        return new(Text(settings.Include), Text(settings.HttpInclude));

        string? Text(string? file) => file is null ? null : File.ReadAllText(Path.Combine(root, file));
    }

    /// <summary>Whether there is any.</summary>
    internal bool IsThere => Server is not null || Http is not null;

    /// <summary>The directives that stand at the http level, by name: there each may stand once, so those of the stack give way.</summary>
    internal ImmutableHashSet<string> OfHttp { get; } =
        DirectiveReader.Read(Http ?? "").Select(directive => directive.Name).ToImmutableHashSet(StringComparer.Ordinal);
}
