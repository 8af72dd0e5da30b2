using System.Text;
using System.Text.RegularExpressions;
using KubeExpose.Infra.Nginx;
using KubeExpose.Infra.Settings;
using KubeExpose.Infra.Tests.Settings;

namespace KubeExpose.Infra.Tests.Nginx;

public sealed partial class SiteTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory();

    public void Dispose() => _root.Delete(recursive: true);

    private void Write(string path, byte[]? content = null)
    {
        var file = Path.Combine(_root.FullName, "site", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content ?? Encoding.UTF8.GetBytes(path));
    }

    private Fault? Fault(string directory = "site") =>
        Given.Faults(new() { Site = new() { Directory = directory } }, _root.FullName).FirstOrDefault();

    private Site Read() => Site.Read(_root.FullName, new() { Directory = "site" })!;

    [Fact]
    public void Folders_and_files_are_found_and_hidden_ones_are_not()
    {
        Write("index.html");
        Write("css/a b.css");
        Write(".well-known/security.txt");
        Write(".git/config");
        Write("css/.DS_Store");
        Fault().ShouldBeNull();
        Read().Files.Select(file => file.Path).ShouldBe([".well-known/security.txt", "css/a b.css", "index.html"]);
    }

    [Fact]
    public void Text_stays_text_and_other_bytes_stay_bytes()
    {
        Write("index.html", Encoding.UTF8.GetBytes("\uFEFFgrüße\r\n"));
        Write("logo.png", [0x89, 0x50, 0xFF, 0x00]);
        Read().Files.Single(file => file.Path == "index.html").Text.ShouldBe("\uFEFFgrüße\r\n");
        Read().Files.Single(file => file.Path == "logo.png").Text.ShouldBeNull();
    }

    [Theory]
    [InlineData("\u007F")]
    [InlineData("\u0085")]
    [InlineData("\u009F")]
    [InlineData("\uFFFE")]
    [InlineData("\uFFFF")]
    public void Text_that_does_not_arrive_as_it_is_becomes_bytes(string letter)
    {
        Write("app.js", Encoding.UTF8.GetBytes($"a={letter}"));
        Read().Files.ShouldHaveSingleItem().Text.ShouldBeNull();
    }

    [Fact]
    public void A_file_whose_name_does_not_arrive_is_refused()
    {
        Write("index.html");
        Write("a\u0085.html");
        Fault()!.Allowed.ShouldStartWith("files whose names have no control characters;");
    }

    [Fact]
    public void Every_path_has_a_key_that_a_ConfigMap_takes_and_no_other_path_has() =>
        Gen.String[Gen.OneOf(Gen.Char["ab/. _-"], Gen.Char), 1, 300]
            .Select(path => new SiteFile(path, default))
            .Array[2]
            .Sample(files =>
            {
                foreach (var file in files)
                {
                    file.Key.Length.ShouldBeLessThanOrEqualTo(253);
                    KeyForm().IsMatch(file.Key).ShouldBeTrue(file.Key);
                }

                (files[0].Key == files[1].Key).ShouldBe(files[0].Path == files[1].Path);
            });

    [Fact]
    public void More_than_a_ConfigMap_holds_is_refused_with_the_size()
    {
        Write("index.html");
        Write("large", new byte[1024 * 1024]);
        Fault()!.ToString().ShouldContain("1048586");
    }

    [Fact]
    public void Exactly_what_a_ConfigMap_holds_is_accepted()
    {
        Write("index.html", new byte[1024 * 1024]);
        Fault().ShouldBeNull();
    }

    [Fact]
    public void More_paths_than_the_API_server_takes_are_refused_with_their_size()
    {
        Write("index.html");
        foreach (var number in Enumerable.Range(0, 700))
        {
            Write($"{new string('a', 190)}{number:d3}");
        }

        Fault()!.Allowed.ShouldBe("paths of at most 131072 bytes in all; these have 135110");
    }

    [Fact]
    public void A_folder_that_is_a_link_is_refused()
    {
        Write("index.html");
        Directory.CreateSymbolicLink(Path.Combine(_root.FullName, "away"), "site");
        Fault("away")!.Allowed.ShouldContain("away is a link");
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused() => Fault("elsewhere")!.Key.ShouldBe("site.directory");

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("/etc")]
    [InlineData("site/../../etc")]
    public void A_folder_that_is_not_below_the_projects_is_refused(string directory)
    {
        Write("../index.html");
        Fault(directory)!.Allowed.ShouldContain("a folder below");
    }

    [Theory]
    [InlineData("/etc/hostname")]
    [InlineData("/nowhere")]
    [InlineData("..")]
    public void A_link_is_refused_by_its_name(string target)
    {
        Write("index.html");
        File.CreateSymbolicLink(Path.Combine(_root.FullName, "site", "away"), target);
        Fault()!.Allowed.ShouldContain("site/away is a link");
    }

    [Fact]
    public void A_folder_without_files_is_refused()
    {
        Write(".hidden");
        Fault()!.Allowed.ShouldContain("at least one file");
    }

    [Fact]
    public void A_folder_without_an_index_is_refused()
    {
        Write("about.html");
        Fault()!.Allowed.ShouldContain("index.html");
    }

    [GeneratedRegex(@"\A(?!\.\.?\z|\.\.)[-._a-zA-Z0-9]+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KeyForm();
}
