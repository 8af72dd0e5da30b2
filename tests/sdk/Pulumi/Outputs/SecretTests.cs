using Pulumi;
using Pulumi.Utilities;

namespace KubeExpose.Sdk.Tests;

public sealed class SecretTests
{
    [Fact]
    public async Task A_value_can_be_made_a_secret() =>
        (await Output.CreateSecret("key").SeenAsync()).ShouldBe(new("key", IsKnown: true, IsSecret: true, From: ""));

    [Fact]
    public async Task A_task_can_be_made_a_secret() =>
        (await Output.CreateSecret(Task.FromResult("key")).SeenAsync()).ShouldBe(new("key", IsKnown: true, IsSecret: true, From: ""));

    [Fact]
    public async Task An_output_can_be_made_a_secret() =>
        (await Output.CreateSecret(Output.Create("key")).SeenAsync()).ShouldBe(new("key", IsKnown: true, IsSecret: true, From: ""));

    [Fact]
    public async Task Null_can_be_a_secret() =>
        (await Output.CreateSecret((string?)null).SeenAsync()).ShouldBe(new(null, IsKnown: true, IsSecret: true, From: ""));

    [Fact]
    public async Task Making_a_secret_of_an_output_leaves_the_output_itself_plain()
    {
        var plain = Output.Create("key");

        await Output.CreateSecret(plain).SeenAsync();

        (await Output.IsSecretAsync(plain)).ShouldBeFalse();
    }

    [Fact]
    public async Task Unsecret_makes_a_plain_copy_and_leaves_the_secret_one()
    {
        var secret = Output.CreateSecret("certificate");

        (await Output.Unsecret(secret).SeenAsync()).ShouldBe(new("certificate", IsKnown: true, IsSecret: false, From: ""));
        (await Output.IsSecretAsync(secret)).ShouldBeTrue();
    }

    [Fact]
    public async Task Unsecret_does_not_make_an_unknown_known() =>
        (await Output.Unsecret(Output.CreateSecret(OutputUtilities.CreateUnknown(""))).SeenAsync()).IsKnown.ShouldBeFalse();

    [Fact]
    public void An_output_says_nothing_of_its_value_as_text() => Output.CreateSecret("hunter2").ToString()!.ShouldNotContain("hunter2");
}
