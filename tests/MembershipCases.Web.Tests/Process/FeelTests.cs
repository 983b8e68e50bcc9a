using CsCheck;
using MembershipCases.Domain.Process.Bpmn;

namespace MembershipCases.Web.Tests.Process;

public sealed class FeelTests
{
    private static readonly Gen<Feel> AnyComparison =
        Gen.Select(Gen.OneOf(Gen.Const("outcome"), Gen.Const("mandate"), Gen.Const("oranges")), Gen.Bool, Gen.String,
            Feel (fact, same, text) => new Feel.Compare(fact, same, text));

    private static readonly Gen<Feel> AnyFeel = Gen.Recursive<Feel>((depth, inner) => depth > 5
        ? AnyComparison
        : Gen.OneOf(
            AnyComparison,
            Gen.Select(inner, inner, Feel (left, right) => new Feel.And(left, right)),
            Gen.Select(inner, inner, Feel (left, right) => new Feel.Or(left, right)),
            inner.Select(Feel (feel) => new Feel.Not(feel))));

    [Fact]
    public void What_is_printed_is_read_as_the_same() => AnyFeel.Sample(feel =>
    {
        Assert.Equal(feel, FeelParser.Parse(feel.ToString(), out var fault));
        Assert.Null(fault);
    });

    [Fact]
    public void Nothing_makes_the_parser_throw() => Gen.String.Sample(text =>
        Assert.Equal(FeelParser.Parse(text, out var fault) is null, fault is not null));

    [Theory]
    [InlineData("outcome = \"a\" or outcome = \"b\" and not(mandate = \"c\")", "b", "x", true)]
    [InlineData("outcome = \"a\" or outcome = \"b\" and not(mandate = \"c\")", "b", "c", false)]
    [InlineData("(outcome = \"a\" or outcome = \"b\") and mandate != \"c\"", "a", "c", false)]
    [InlineData("outcome=\"a\"and mandate=\"c\"", "a", "c", true)]
    public void And_binds_tighter_than_or(string text, string outcome, string mandate, bool holds) =>
        Assert.Equal(holds, FeelParser.Parse(text, out _)!.Holds(fact => fact == "outcome" ? outcome : mandate));

    [Theory]
    [InlineData("", 1)]
    [InlineData("outcome", 8)]
    [InlineData("outcome = 1", 11)]
    [InlineData("outcome = \"a", 13)]
    [InlineData("outcome > \"a\"", 9)]
    [InlineData("outcome = \"a\" xor outcome = \"b\"", 15)]
    [InlineData("not outcome = \"a\"", 5)]
    [InlineData("if outcome = \"a\" then true else false", 4)]
    [InlineData("(outcome = \"a\"", 15)]
    public void What_is_more_than_comparisons_is_refused_with_its_position(string text, int at)
    {
        Assert.Null(FeelParser.Parse(text, out var fault));
        Assert.StartsWith($"at character {at} expected ", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heap_of_parentheses_is_refused() =>
        Assert.Null(FeelParser.Parse(new string('(', 100_000), out _));
}
