namespace MembershipCases.Domain.Tests.Cases;

public sealed class AdviceRulesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("withdraw", Advice.Withdraw)]
    [InlineData("withdraw", Advice.Withdraw, Advice.Withdraw)]
    [InlineData("strengthen", Advice.Strengthen, Advice.Strengthen)]
    [InlineData("continue", Advice.Continue, Advice.Strengthen)]
    [InlineData("mixed", Advice.Continue, Advice.Withdraw)]
    [InlineData("mixed", Advice.Strengthen, Advice.Continue, Advice.Withdraw)]
    [InlineData("mixed", Advice.Join, Advice.DoNotJoin)]
    public void Offices_that_would_stay_agree_and_others_differ(string together, params Advice[] advice) =>
        Assert.Equal(together, AdviceRules.Together(advice));
}
