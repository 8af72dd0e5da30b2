using System.Text.RegularExpressions;

namespace KubeExpose.Tools.Tests.House;

public sealed partial class FolderOrderTests
{
    private static readonly string Root = Path.Combine(StackCopy.Repository, "tools");

    /// <summary>A folder uses only those before it. The last one is tools/ itself.</summary>
    private static readonly string[] Order =
    [
        "Files",
        "Stacks",
        "Providers",
        "Secrets",
        "Manifests",
        "Rendering",
        "Changes",
        "Review",
        "Graph",
        "Access",
        "Verification",
        "Recovery",
        "Commands",
        "",
    ];

    public static TheoryData<string> Sources =>
        [
            .. Directory
                .EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Root, file))
                .Where(file => file.Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
                .Order(StringComparer.Ordinal),
        ];

    [Theory, MemberData(nameof(Sources))]
    public void A_file_uses_only_folders_that_come_before_its_own(string file) =>
        Used(File.ReadAllText(Path.Combine(Root, file))).ShouldBeSubsetOf(Order[..(Array.IndexOf(Order, Folder(file)) + 1)]);

    [Fact]
    public void Every_folder_has_its_place() => Sources.Select(file => Folder(file.Data)).Distinct().ShouldBe(Order, ignoreOrder: true);

    private static string Folder(string file) => Path.GetDirectoryName(file)!;

    // a folder is used by a using line or by a qualified name, tools/ itself by the name of its only type
    private static IEnumerable<string> Used(string source)
    {
        var code = CommentOrText().Replace(source, "");
        return Order.Where(folder =>
            Regex.IsMatch(
                code,
                folder.Length == 0 ? @"\bTool\." : $@"using KubeExpose\.Tools\.{folder};|\b{folder}\.[A-Z]",
                RegexOptions.None,
                TimeSpan.FromSeconds(1)
            )
        );
    }

    [GeneratedRegex("//.*|\"[^\"\n]*\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommentOrText();
}
