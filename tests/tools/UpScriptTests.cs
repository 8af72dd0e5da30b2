using System.Runtime.Versioning;

namespace KubeExpose.Tools.Tests;

[UnsupportedOSPlatform("windows")]
[Collection(nameof(UpScriptTests))]
public sealed class UpScriptTests : IDisposable
{
    private readonly Sandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task Without_pulumi_it_writes_manifests_and_says_which_stack()
    {
        var run = await _sandbox.UpAsync();

        run.Error.ShouldBe(Sandbox.BuildsOnSdk);
        run.Code.ShouldBe(0);
        run.Output.ShouldStartWith("kube-expose-dev\n");
        _sandbox.Has("out/dev/manifests.yaml").ShouldBeTrue();
    }

    [Fact]
    public async Task Without_a_chosen_cluster_pulumi_is_not_called_and_it_is_said_how_to_choose()
    {
        _sandbox.Install("pulumi");

        var run = await _sandbox.UpAsync("prod", "--yes");

        run.Output.ShouldStartWith("kube-expose-prod\n");
        run.Error.ShouldBe(
            Sandbox.BuildsOnSdk
                + "pulumi is installed, but no cluster was chosen: ./up.sh prod --context NAME, with a name out of: kubectl config get-contexts\n"
        );

        _sandbox.Has("pulumi.log").ShouldBeFalse();
    }

    [Fact]
    public async Task Without_a_terminal_and_without_consent_no_cluster_is_touched()
    {
        _sandbox.Install("pulumi");

        var run = await _sandbox.UpAsync("--context", "kind-kind");

        run.Error.ShouldBe(Sandbox.BuildsOnSdk + "There is no terminal to ask on, and no --yes: the cluster of kind-kind is left alone.\n");
        run.Code.ShouldBe(0);
        _sandbox.Has("pulumi.log").ShouldBeFalse();
        _sandbox.Has("out/dev/manifests.yaml").ShouldBeTrue();
    }

    [Fact]
    public async Task With_consent_pulumi_gets_the_context_and_the_stack_file_stays_as_it_is()
    {
        _sandbox.Install("pulumi");
        var before = _sandbox.Read("Pulumi.dev.yaml");

        (await _sandbox.UpAsync("dev", "--context", "kind-kind", "--yes")).Code.ShouldBe(0);

        _sandbox
            .Read("pulumi.log")
            .ShouldBe(
                """
                -C .state/dev stack select --create dev
                -C .state/dev config set --path cluster.context kind-kind
                -C .state/dev up --suppress-outputs --yes
                -C .state/dev stack output --json

                """
            );
        _sandbox.Read("Pulumi.dev.yaml").ShouldBe(before);
    }

    [Fact]
    public async Task A_context_that_the_stack_file_keeps_need_not_be_named_again()
    {
        _sandbox.Install("pulumi");

        var run = await _sandbox.UpAsync("--context", "kind-kind", "--save", "--yes");

        run.Error.ShouldEndWith("and run ./up.sh dev again.\n");
    }

    [Fact]
    public async Task Pulumis_folder_has_the_published_program_and_the_state()
    {
        _sandbox.Install("pulumi");

        var run = await _sandbox.UpAsync("--context", "kind-kind", "--yes");

        var project = _sandbox.Read(".state/dev/Pulumi.yaml");
        project.ShouldContain("\nruntime: {name: dotnet, options: {binary: ../../.build/program}}\nmain: .\n");
        project.ShouldEndWith($"\nbackend: {{url: 'file://{_sandbox.Folder}/.state'}}\n");
        run.Error.ShouldEndWith(
            """

            Go on with
              cd .state/dev
              pulumi preview
            pulumi destroy removes it there. Change settings in Pulumi.dev.yaml here, and run ./up.sh dev --context kind-kind again.

            """
        );
    }

    [Fact]
    public async Task The_context_goes_into_the_stack_file_when_that_is_asked_for()
    {
        _sandbox.Install("pulumi");

        await _sandbox.UpAsync("--context", "kind-kind", "--save", "--yes");

        _sandbox
            .Read("pulumi.log")
            .ShouldContain($"config set --config-file {_sandbox.Folder}/Pulumi.dev.yaml --path cluster.context kind-kind\n");
    }

    [Fact]
    public async Task The_contexts_to_choose_from_are_told_where_kubectl_knows_them()
    {
        _sandbox.Install("pulumi");
        _sandbox.Install("kubectl", "echo one; echo two");

        (await _sandbox.UpAsync()).Error.ShouldEndWith("./up.sh dev --context NAME, with a name out of: one two\n");
    }

    [Theory]
    [InlineData("y", true)]
    [InlineData("n", false)]
    public async Task A_stack_by_a_new_name_is_made_like_dev_by_who_wants_it(string answer, bool isMade)
    {
        var run = await _sandbox.UpAtTerminalAsync(answer, "shop");

        run.Output.ShouldContain("There is no stack shop. Make Pulumi.shop.yaml like dev's? [y/N] ");
        _sandbox.Has("Pulumi.shop.yaml").ShouldBe(isMade);
        if (isMade)
        {
            _sandbox
                .Read("Pulumi.shop.yaml")
                .ShouldBe(_sandbox.Read("Pulumi.dev.yaml").Replace("kube-expose-dev", "kube-expose-shop", StringComparison.Ordinal));
            run.Output.ShouldContain("kube-expose-shop");
        }
    }

    [Fact]
    public async Task At_a_terminal_the_passphrase_of_a_new_stack_is_asked_for_twice_and_no_more()
    {
        _sandbox.Install("pulumi", "echo \"passphrase=$PULUMI_CONFIG_PASSPHRASE\"");

        var run = await _sandbox.UpAtTerminalAsync("words\nwords", "--context", "kind-kind", "--yes");

        Count(run.Output, "Passphrase of the stack dev: ").ShouldBe(1);
        Count(run.Output, "Once more, for the stack is new: ").ShouldBe(1);
        run.Output.ShouldContain("passphrase=words");
    }

    [Fact]
    public async Task A_terminal_of_60_columns_has_room_for_every_line()
    {
        var run = await _sandbox.UpAtTerminalAsync("", "dev");

        run.Code.ShouldBe(0);
        var shown = run.Output[run.Output.IndexOf("kube-expose-dev", StringComparison.Ordinal)..];
        shown.Split('\n').Select(line => line.TrimEnd('\r')).ShouldAllBe(line => line.Length <= 60);
    }

    [Fact]
    public async Task A_stack_file_without_a_last_line_break_keeps_its_last_setting_and_its_salt()
    {
        _sandbox.Install("pulumi");
        _sandbox.Write("Pulumi.test.yaml", "config:\n  service: {type: NodePort}");
        await _sandbox.UpAsync("test", "--context", "kind-kind", "--yes");
        _sandbox.Write(".state/test/Pulumi.test.yaml", "encryptionsalt: v1:a\n");

        await _sandbox.UpAsync("test", "--context", "kind-kind", "--yes");

        _sandbox.Read(".state/test/Pulumi.test.yaml").ShouldEndWith("\nconfig:\n  service: {type: NodePort}\nencryptionsalt: v1:a\n");
    }

    [Fact]
    public async Task Tools_that_are_gone_are_built_again()
    {
        _sandbox.RemoveTools();

        (await _sandbox.UpAsync()).Error.ShouldStartWith(Sandbox.BuildsOnSdk + "Building (a minute, the first time) ...\n");
    }

    [Fact]
    public async Task The_stack_file_can_choose_the_cluster()
    {
        _sandbox.Install("pulumi");
        _sandbox.Write("Pulumi.test.yaml", "config: {cluster: {context: its-own}}");

        (await _sandbox.UpAsync("test", "--yes")).Code.ShouldBe(0);

        _sandbox.Read("pulumi.log").ShouldContain("cluster.context its-own");
    }

    [Theory]
    [InlineData(
        "there is no stack nope: Pulumi.nope.yaml is missing; there are: dev prod; a new one begins as a copy of dev's, with a namespace of its own\n",
        "nope"
    )]
    [InlineData("unknown option --no; usage: ./up.sh [STACK] [--context CONTEXT [--save]] [--yes]\n", "--no")]
    [InlineData("one stack at a time, not dev and prod; usage: ./up.sh [STACK] [--context CONTEXT [--save]] [--yes]\n", "dev", "prod")]
    [InlineData("--context needs the name of a kubectl context\n", "dev", "--context")]
    public async Task What_can_not_be_done_is_told_in_one_sentence(string sentence, params string[] arguments)
    {
        (await _sandbox.UpAsync(arguments)).ShouldBe(new(1, "", sentence));
        _sandbox.Has("out").ShouldBeFalse();
    }

    [Fact]
    public async Task A_broken_stack_file_is_told_in_one_sentence()
    {
        _sandbox.Write("Pulumi.test.yaml", "config: [");

        var run = await _sandbox.UpAsync("test");

        run.Code.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith(Sandbox.BuildsOnSdk + "Pulumi.test.yaml is no valid YAML: line 2");
        _sandbox.Has("out").ShouldBeFalse();
    }

    [Fact]
    public async Task A_missing_SDK_is_told_in_one_sentence()
    {
        _sandbox.Uninstall("dotnet");

        (await _sandbox.UpAsync()).ShouldBe(new(1, "", "the .NET SDK 10 is not here; get it from https://dot.net/download\n"));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
