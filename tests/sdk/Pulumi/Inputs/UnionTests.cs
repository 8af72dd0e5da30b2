using Pulumi;

namespace KubeExpose.Sdk.Tests;

public sealed class UnionTests
{
    private static readonly Union<int, string> Number = 80;
    private static readonly Union<int, string> Name = "http";

    [Fact]
    public void It_knows_which_case_it_is()
    {
        (Number.IsT0, Number.IsT1, Number.AsT0, Number.Value).ShouldBe((true, false, 80, 80));
        (Name.IsT0, Name.IsT1, Name.AsT1, Name.Value).ShouldBe((false, true, "http", "http"));
    }

    [Fact]
    public void The_other_case_can_t_be_read()
    {
        Should.Throw<InvalidOperationException>(() => Number.AsT1);
        Should.Throw<InvalidOperationException>(() => Name.AsT0);
    }

    [Fact]
    public void Match_and_Switch_take_the_case_that_it_is()
    {
        Number.Match(number => $"number {number}", name => $"name {name}").ShouldBe("number 80");
        Name.Match(number => $"number {number}", name => $"name {name}").ShouldBe("name http");

        var seen = "";
        Name.Switch(_ => seen = "number", _ => seen = "name");
        seen.ShouldBe("name");
    }

    [Fact]
    public void Map_changes_one_case_and_keeps_the_other()
    {
        Number.MapT0(number => number + 1).AsT0.ShouldBe(81);
        Name.MapT0(number => number + 1).AsT1.ShouldBe("http");
        Name.MapT1(name => name + "s").AsT1.ShouldBe("https");
        Number.Bimap(number => $"{number}", name => name.Length).AsT0.ShouldBe("80");
        Name.Bimap(number => $"{number}", name => name.Length).AsT1.ShouldBe(4);
    }

    [Fact]
    public void TryPick_says_whether_it_is_that_case()
    {
        Number.TryPickT0(out var number, out _).ShouldBeTrue();
        number.ShouldBe(80);
        Number.TryPickT1(out _, out var remainder).ShouldBeFalse();
        remainder.ShouldBe(80);
    }

    [Fact]
    public void Unions_of_equal_values_in_the_same_case_are_equal()
    {
        Number.ShouldBe(Union<int, string>.FromT0(80));
        Number.ShouldNotBe(81);
        Name.ShouldNotBe(Number);
        Name.GetHashCode().ShouldBe(Union<int, string>.FromT1("http").GetHashCode());
    }
}
