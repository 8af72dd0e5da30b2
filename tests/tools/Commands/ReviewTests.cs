using KubeExpose.Tools.Tests.Changes;

namespace KubeExpose.Tools.Tests.Commands;

public sealed class ReviewTests : IDisposable
{
    private readonly StackCopy _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task All_stacks_are_in_one_table_and_what_clients_notice_is_above_the_rest()
    {
        var comment = (
            await _project.RunAsync(
                "review",
                "--preview",
                $"dev={PreviewFile.Of("conf")}",
                "--preview",
                $"prod={PreviewFile.Of("headless")}"
            )
        ).Output;

        comment.ShouldStartWith(
            """
            <!-- kube-expose review -->
            | stack | create | update | replace | delete |
            |---|--:|--:|--:|--:|
            | dev | 0 | 1 | 2 | 0 |
            | prod | 0 | 0 | 1 | 0 |

            > [!WARNING]
            > - prod: the address of my-nginx would change: its Service would be replaced, because spec.clusterIP would change

            ### dev


            """
        );
        comment.ShouldContain("### prod\n\n<details><summary>replace <code>Service my-nginx</code> because of <code>spec.clusterIP</code>");
    }

    [Fact]
    public async Task A_change_is_folded_and_shows_the_lines_that_differ()
    {
        var comment = (await _project.RunAsync("review", "--preview", $"dev={PreviewFile.Of("conf")}")).Output;

        comment.ShouldContain(
            """
            <details><summary>replace <code>ConfigMap my-nginx-nginx</code> because of <code>data["nginx.conf"]</code>, <code>data.release</code></summary>

            ```diff
            @@ -1,7 +1,7 @@
             apiVersion: v1
             kind: ConfigMap
             metadata:
            -  name: my-nginx-nginx-a65eca75
            +  name: "my-nginx-nginx-[new]"
            """
        );
        comment.ShouldContain("-            on max-age=63072000;\n+            on max-age=1000;\n");
        comment.ShouldContain("+  release: \"[known after the update]\"\n");
        comment.ShouldEndWith("- replace <code>RandomId release</code> because of <code>keepers.configuration</code>\n");
    }

    [Theory]
    [InlineData("rotate", "+data: \"[secret, changed]\"\n", true)]
    [InlineData("labels", "[secret, changed]", false)]
    public async Task Of_a_secret_it_says_only_whether_it_changes(string preview, string text, bool changes) =>
        (await _project.RunAsync("review", "--preview", $"dev={PreviewFile.Of(preview)}")).Output.Contains(text).ShouldBe(changes);

    [Fact]
    public async Task A_preview_that_failed_says_so()
    {
        var comment = (await _project.RunAsync("review", "--preview", $"dev={PreviewFile.Of("faulty")}")).Output;

        comment.ShouldContain("| dev (the preview failed) | 0 | 0 | 0 | 0 |\n");
        comment.ShouldContain("```\nkube-expose:service.type is Nonsense; allowed: ");
    }

    [Fact]
    public async Task Without_a_state_two_renderings_give_the_same_comment()
    {
        await _project.With("config: {service: {type: Headless}}").RunAsync("render", "test", "--output", _project.At("head"));
        await _project.With("").RunAsync("render", "test", "--output", _project.At("base"));

        var comment = (await _project.RunAsync("review", "--rendering", "dev=base,head", "--rendering", "new=,head")).Output;

        comment.ShouldContain(
            "> - dev: the address of my-nginx would change: its Service would be replaced, because spec.clusterIP would change\n"
        );
        comment.ShouldContain("<details><summary>replace <code>Service my-nginx</code> because of <code>spec.clusterIP</code></summary>");
        comment.ShouldContain("### new\n\n");
        comment.ShouldContain("<details><summary>create <code>Service my-nginx</code></summary>");
    }

    [Theory]
    [InlineData("give each stack's --preview or --rendering")]
    [InlineData("--preview takes STACK=FILE", "--preview", "dev")]
    [InlineData("--rendering takes STACK=BASE,HEAD", "--rendering", "dev=base")]
    [InlineData("the stack dev is given twice", "--rendering", "dev=,", "--rendering", "dev=,")]
    public async Task What_can_not_be_reviewed_is_told(string sentence, params string[] arguments) =>
        (await _project.RunAsync(["review", .. arguments])).ShouldBe(new(1, "", $"{sentence}\n"));
}
