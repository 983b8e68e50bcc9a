namespace MembershipCases.Domain.Tests.Mandates;

/// <summary>Which case answers a mandate.</summary>
public sealed class MandateTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly Guid CaseId = Guid.CreateVersion7(Now);

    [Theory]
    [InlineData(MandateAsks.Join, CaseKind.Join)]
    [InlineData(MandateAsks.Withdraw, CaseKind.Withdraw)]
    [InlineData(MandateAsks.Reevaluate, CaseKind.Reevaluate)]
    [InlineData(MandateAsks.Report, CaseKind.Join, CaseKind.Withdraw, CaseKind.Reevaluate)]
    public void Only_the_kind_of_case_that_it_asks_for_answers_it(MandateAsks asks, params CaseKind[] kinds)
    {
        foreach (var kind in Enum.GetValues<CaseKind>())
        {
            var mandate = Given(new MandateText { Words = "Ordene.", Asks = asks });
            var answered = mandate.AnswerWith(CaseId, kind, mandate.MembershipId);
            Assert.Equal(kinds.Contains(kind) ? null : MandateErrors.AsksForAnother, answered.Errors.SingleOrDefault());
            Assert.Equal(kinds.Contains(kind) ? CaseId : null, mandate.CaseId);
        }
    }

    [Fact]
    public void No_case_answers_it_before_it_is_known_what_it_asks_which_is_stated_once()
    {
        var mandate = Given(new MandateText { Words = "Ordene." });
        Assert.Equal(MandateErrors.AsksUnknown, mandate.AnswerWith(CaseId, CaseKind.Join, mandate.MembershipId).Error);

        Assert.True(mandate.State(MandateAsks.Join).IsOk);
        Assert.Equal(MandateErrors.AsksStated, mandate.State(MandateAsks.Withdraw).Error);
        Assert.True(mandate.AnswerWith(CaseId, CaseKind.Join, mandate.MembershipId).IsOk);
        Assert.Equal(MandateAsks.Join, mandate.Text.Asks);
    }

    private static Mandate Given(MandateText text, Guid? recordedBy = null) =>
        new(Guid.CreateVersion7(Now), Guid.CreateVersion7(Now), text, recordedBy, Now);
}
