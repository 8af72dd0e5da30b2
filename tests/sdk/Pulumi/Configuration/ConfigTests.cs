using System.Text.Json;
using Pulumi;

namespace KubeExpose.Sdk.Tests;

public sealed class ConfigTests : EngineTest
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public sealed record Service(string Name, int Port);

    [Fact]
    public async Task Settings_are_read_as_what_they_are_asked_for()
    {
        Set("name", "web").Set("flag", "true").Set("number", "-3").Set("ratio", "1.5e3").Set("service", """{"Name":"web","Port":443}""");

        await InProgramAsync(config =>
        {
            (config.Get("name"), config.Require("name")).ShouldBe(("web", "web"));
            (config.GetBoolean("flag"), config.RequireBoolean("flag")).ShouldBe((true, true));
            (config.GetInt32("number"), config.RequireInt32("number")).ShouldBe((-3, -3));
            (config.GetDouble("ratio"), config.RequireDouble("ratio")).ShouldBe((1500, 1500));
            (config.GetObject<Service>("service"), config.RequireObject<Service>("service")).ShouldBe((new("web", 443), new("web", 443)));
        });
    }

    [Fact]
    public async Task Settings_can_be_read_as_secrets()
    {
        Set("name", "web").Set("flag", "true").Set("number", "3").Set("ratio", "1.5").Set("ports", "[80,443]");

        var secrets = new List<Seen<string>>();
        await InProgramAsync(async config =>
        {
            Output<string>[] outputs =
            [
                config.GetSecret("name")!,
                config.RequireSecret("name"),
                Text(config.GetSecretBoolean("flag")!),
                Text(config.RequireSecretBoolean("flag")),
                Text(config.GetSecretInt32("number")!),
                Text(config.RequireSecretInt32("number")),
                Text(config.GetSecretDouble("ratio")!),
                Text(config.RequireSecretDouble("ratio")),
                config.GetSecretObject<int[]>("ports")!.Apply(ports => string.Join(' ', ports!)),
                config.RequireSecretObject<int[]>("ports").Apply(ports => string.Join(' ', ports!)),
                config.GetSecretObject<int[]>("ports", Web)!.Apply(ports => string.Join(' ', ports!)),
                config.RequireSecretObject<int[]>("ports", Web).Apply(ports => string.Join(' ', ports!)),
            ];
            secrets.AddRange(await Task.WhenAll(outputs.Select(output => output.SeenAsync())));
        });

        secrets.ShouldAllBe(secret => secret.IsSecret && secret.IsKnown);
        secrets
            .Select(secret => secret.Value)
            .ShouldBe(["web", "web", "True", "True", "3", "3", "1.5", "1.5", "80 443", "80 443", "80 443", "80 443"]);
    }

    [Fact]
    public async Task What_is_not_set_is_null() =>
        await InProgramAsync(config =>
        {
            config.Get("x").ShouldBeNull();
            config.GetBoolean("x").ShouldBeNull();
            config.GetInt32("x").ShouldBeNull();
            config.GetDouble("x").ShouldBeNull();
            config.GetObject<Service>("x").ShouldBeNull();
            config.GetSecret("x").ShouldBeNull();
            config.GetSecretBoolean("x").ShouldBeNull();
            config.GetSecretInt32("x").ShouldBeNull();
            config.GetSecretDouble("x").ShouldBeNull();
            config.GetSecretObject<Service>("x").ShouldBeNull();
        });

    [Theory, MemberData(nameof(Required))]
    internal async Task What_is_required_and_not_set_is_an_error_that_says_how_to_set_it(string what, Action<Config> require)
    {
        var exit = await Engine.RunAsync(() => require(new Config()));

        exit.ShouldBe(32, what);
        var error = Engine.Logs.ShouldHaveSingleItem().Message;
        error.ShouldContain("configuration variable 'shop:x'");
        error.ShouldContain("pulumi config set");
        error.ShouldNotContain("   at ");
    }

    public static TheoryData<string, Action<Config>> Required() =>
        new()
        {
            { "text", config => config.Require("x") },
            { "secret", config => config.RequireSecret("x") },
            { "flag", config => config.RequireBoolean("x") },
            { "secret flag", config => config.RequireSecretBoolean("x") },
            { "number", config => config.RequireInt32("x") },
            { "secret number", config => config.RequireSecretInt32("x") },
            { "ratio", config => config.RequireDouble("x") },
            { "secret ratio", config => config.RequireSecretDouble("x") },
            { "object", config => config.RequireObject<Service>("x") },
            { "secret object", config => config.RequireSecretObject<Service>("x") },
        };

    [Theory, MemberData(nameof(Invalid))]
    internal async Task What_is_of_another_type_is_an_error_that_names_key_value_and_type(string value, Action<Config> read, string type)
    {
        Set("x", value);

        var exit = await Engine.RunAsync(() => read(new Config()));

        exit.ShouldBe(32);
        Engine.Logs.ShouldHaveSingleItem().Message.ShouldBe($"Configuration 'shop:x' value '{value}' is not a valid {type}");
    }

    public static TheoryData<string, Action<Config>, string> Invalid() =>
        new()
        {
            { "yes", config => config.GetBoolean("x"), "Boolean" },
            { "True", config => config.RequireBoolean("x"), "Boolean" },
            { "1.5", config => config.GetInt32("x"), "Int32" },
            { "2147483648", config => config.RequireInt32("x"), "Int32" },
            { "many", config => config.GetDouble("x"), "Double" },
            { "1,000", config => config.RequireDouble("x"), "Double" },
            { "{", config => config.GetObject<Dictionary<string, string>>("x"), typeof(Dictionary<string, string>).FullName! },
            { "{}", config => config.RequireObject<int>("x"), "System.Int32" },
            { "{}", config => config.RequireSecretObject<int>("x"), "System.Int32" },
        };

    [Fact]
    public async Task Objects_are_read_with_the_options_given()
    {
        Set("service", """{"name":"web","port":"443"}""");

        await InProgramAsync(config =>
        {
            config.GetObject<Service>("service", Web).ShouldBe(new("web", 443));
            config.RequireObject<Service>("service", Web).ShouldBe(new("web", 443));
        });
    }

    [Fact]
    public async Task Settings_of_another_package_are_read_by_its_name()
    {
        Engine.Config["kubernetes:context"] = "lab";

        await InProgramAsync(config =>
        {
            new Config("kubernetes").Get("context").ShouldBe("lab");
            config.Get("context").ShouldBeNull();
        });
    }

    [Fact]
    public async Task A_setting_may_be_empty_or_of_any_script()
    {
        Set("empty", "").Set("script", "漢字 🙂\n\"'");

        await InProgramAsync(config => (config.Require("empty"), config.Require("script")).ShouldBe(("", "漢字 🙂\n\"'")));
    }

    private static Output<string> Text<T>(Output<T> output) => output.Apply(value => value!.ToString()!);

    private ConfigTests Set(string key, string value)
    {
        Engine.Config[$"shop:{key}"] = value;
        return this;
    }

    private Task InProgramAsync(Action<Config> read) => Engine.UpAsync(() => read(new Config()));

    private Task InProgramAsync(Func<Config, Task> readAsync) =>
        Engine.UpAsync(async () =>
        {
            await readAsync(new Config());
            return new Dictionary<string, object?>();
        });
}
