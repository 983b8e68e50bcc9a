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
            var answered = mandate.TakeUp(CaseId, kind, mandate.MembershipId);
            Assert.Equal(kinds.Contains(kind) ? null : MandateErrors.AsksForAnother, answered.Errors.SingleOrDefault());
            Assert.Equal(kinds.Contains(kind) ? CaseId : null, mandate.CaseId);
        }
    }

    [Fact]
    public void No_case_answers_it_before_it_is_known_what_it_asks_which_is_stated_once()
    {
        var mandate = Given(new MandateText { Words = "Ordene." });
        Assert.Equal(MandateErrors.AsksUnknown, mandate.TakeUp(CaseId, CaseKind.Join, mandate.MembershipId).Error);

        Assert.True(mandate.State(MandateAsks.Join).IsOk);
        Assert.Equal(MandateErrors.AsksStated, mandate.State(MandateAsks.Withdraw).Error);
        Assert.True(mandate.TakeUp(CaseId, CaseKind.Join, mandate.MembershipId).IsOk);
        Assert.Equal(MandateAsks.Join, mandate.Text.Asks);
    }

    [Theory]
    [InlineData("joined", MandateState.Answered)]
    [InlineData("withdrawn", MandateState.Answered)]
    [InlineData("continued", MandateState.Answered)]
    [InlineData("withdrawal-advised", MandateState.Answered)]
    [InlineData("rejected", MandateState.Answered)]
    [InlineData("dropped", MandateState.Waiting)]
    [InlineData("cancelled", MandateState.Waiting)]
    public void It_is_answered_when_its_case_ends_with_an_answer_and_open_again_otherwise(string outcome, MandateState state)
    {
        var mandate = Given(new MandateText { Words = "Ordene.", Asks = MandateAsks.Report });
        Assert.Equal(MandateState.Waiting, mandate.StateAfter(null));
        Assert.True(mandate.TakeUp(CaseId, CaseKind.Join, mandate.MembershipId).IsOk);
        Assert.Equal(MandateState.UnderTreatment, mandate.StateAfter(null));
        Assert.Equal(state, mandate.StateAfter(outcome));

        mandate.CaseEnded(Guid.CreateVersion7(Now), outcome);
        Assert.Equal(CaseId, mandate.CaseId);
        mandate.CaseEnded(CaseId, outcome);
        Assert.Equal(state is MandateState.Answered ? "mandate.settled" : "mandate.reopened", mandate.TakeEvents()[^1].What);
        var again = mandate.TakeUp(Guid.CreateVersion7(Now), CaseKind.Join, mandate.MembershipId);
        Assert.Equal(state is MandateState.Answered ? MandateErrors.Answered : null, again.Errors.SingleOrDefault());
    }

    /// <summary>A process ends in one of these ways, besides that a case is cancelled.</summary>
    [Fact]
    public void Every_end_of_a_process_answers_it_but_that_the_case_is_dropped() =>
        Assert.Equal(ProcessWords.EndOutcomes.Except(["dropped"]).Order(), MandateRules.Answers.Order());

    [Theory]
    [InlineData(-1, "mandate.closed-before-given")]
    [InlineData(0, null)]
    [InlineData(30, null)]
    [InlineData(31, "mandate.closed-in-future")]
    public void The_council_closes_it_by_a_resolution_that_is_not_older_and_not_to_come(int days, string? code)
    {
        var given = new DateOnly(2026, 2, 1);
        var mandate = Given(new MandateText { Words = "Ordene.", Asks = MandateAsks.Report, ResolvedOn = given });

        var closed = mandate.Close(Closing(given.AddDays(days)), given.AddDays(30));

        Assert.Equal(code, closed.Errors.SingleOrDefault()?.Code);
        Assert.Equal(code is null ? MandateState.Closed : MandateState.Waiting, mandate.StateAfter(null));
    }

    [Fact]
    public void What_is_closed_gets_no_case_and_what_has_a_case_is_not_closed()
    {
        var (one, other) = (Given(new MandateText { Asks = MandateAsks.Join }), Given(new MandateText { Asks = MandateAsks.Join }));
        var today = new DateOnly(2026, 3, 2);
        Assert.True(one.Close(Closing(today), today).IsOk);
        Assert.Equal(MandateErrors.Closed, one.TakeUp(CaseId, CaseKind.Join, one.MembershipId).Error);
        Assert.Equal(MandateErrors.ClosedAlready, one.Close(Closing(today), today).Error);

        Assert.True(other.TakeUp(CaseId, CaseKind.Join, other.MembershipId).IsOk);
        Assert.Equal(MandateErrors.HasCase, other.Close(Closing(today), today).Error);
        other.CaseEnded(CaseId, "cancelled");
        Assert.True(other.Close(Closing(today), today).IsOk);
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(11, 3, 4)]
    [InlineData(1, 4, 4)]
    [InlineData(null, 3, null)]
    [InlineData(null, null, 4)]
    [InlineData(null, 5, 4, "Point: mandate.point-beyond-points")]
    [InlineData(0, 0, 0, "Number: mandate.not-counted", "Point: mandate.not-counted", "Points: mandate.not-counted")]
    [InlineData(null, -1, 4, "Point: mandate.not-counted")]
    public void Its_numbers_are_counted_from_one_and_may_be_unknown(int? number, int? point, int? points, params string[] errors)
    {
        var text = new MandateText { Words = "Ordene.", Number = number, Point = point, Points = points };
        var recorded = Mandate.Record(Guid.CreateVersion7(Now), CaseId, text, CaseId, Now);

        Assert.Equal(errors, recorded.Errors.Select(error => $"{error.Field}: {error.Code}"));
    }

    [Fact]
    public void What_an_import_read_gives_no_case_before_it_is_confirmed_and_is_corrected_in_the_same_act()
    {
        var mandate = Told();
        Assert.Equal(MandateState.Unconfirmed, mandate.StateAfter(null));
        Assert.Equal(MandateErrors.NotConfirmed, mandate.TakeUp(CaseId, CaseKind.Join, mandate.MembershipId).Error);
        Assert.Equal(MandateErrors.ConfirmFirst, mandate.State(MandateAsks.Join).Error);
        Assert.Equal(MandateErrors.ConfirmFirst, mandate.Close(Closing(Today), Today).Error);
        Assert.Equal([MandateErrors.AsksMissing, MandateErrors.PointBeyondPoints, MandateErrors.GivenInFuture],
            mandate.Confirm(new() { Point = 2, Points = 1, ResolvedOn = Today.AddDays(1) }, CaseId, Now, Today).Errors);

        var correction = new DocumentCorrection { Asks = MandateAsks.Withdraw, Strength = MandateStrength.BringCase,
            ItemNumber = "11/20", ResolvedOn = Today, Point = 3, Points = 4 };
        Assert.True(mandate.Confirm(correction, CaseId, Now, Today).IsOk);

        Assert.Equal(new MandateText { Words = "Ordene.", ToldIn = "Gjennomgang", Kind = MandateKind.Motion,
            Asks = MandateAsks.Withdraw, Strength = MandateStrength.BringCase, ItemNumber = "11/20", ResolvedOn = Today,
            Point = 3, Points = 4 }, mandate.Text);
        Assert.Equal(MandateState.Waiting, mandate.StateAfter(null));
        Assert.Equal(MandateErrors.ConfirmedAlready, mandate.Reject("Feil.", CaseId, Now).Error);
        Assert.True(mandate.TakeUp(CaseId, CaseKind.Withdraw, mandate.MembershipId).IsOk);
    }

    [Fact]
    public void What_the_council_did_not_give_is_rejected_for_good()
    {
        var mandate = Told();
        Assert.True(mandate.Reject(" Finnes ikke. ", CaseId, Now).IsOk);

        Assert.Equal((MandateState.Rejected, "Finnes ikke."), (mandate.StateAfter(null), mandate.Rejection!.Reason));
        Assert.Equal(MandateErrors.Rejected, mandate.TakeUp(CaseId, CaseKind.Join, mandate.MembershipId).Error);
        Assert.Equal(MandateErrors.RejectedAlready, mandate.Reject("Igjen.", CaseId, Now).Error);
        Assert.Equal(MandateErrors.RejectedAlready,
            mandate.Confirm(new() { Asks = MandateAsks.Join }, CaseId, Now, Today).Error);
        Assert.Equal(MandateErrors.RejectedAlready, mandate.Close(Closing(Today), Today).Error);
    }

    [Theory]
    [InlineData("Gjennomgang", true, false)]
    [InlineData("Gjennomgang", false, true)]
    [InlineData(null, true, true)]
    public void First_data_and_what_the_secretariat_records_need_no_confirmation(string? toldIn, bool byAPerson, bool isConfirmed) =>
        Assert.Equal(isConfirmed,
            Given(new MandateText { Words = "Ordene.", ToldIn = toldIn }, byAPerson ? CaseId : null).IsConfirmed);

    [Theory]
    [InlineData("joined")]
    [InlineData("cancelled")]
    public void A_case_that_is_reopened_treats_its_mandate_again(string outcome)
    {
        var mandate = Given(new MandateText { Words = "Ordene.", Asks = MandateAsks.Join });
        Assert.True(mandate.TakeUp(CaseId, CaseKind.Join, mandate.MembershipId).IsOk);
        mandate.CaseEnded(CaseId, outcome);
        Assert.True(mandate.TakeUpAgain(CaseId).IsOk);
        Assert.Equal((CaseId, MandateState.UnderTreatment), (mandate.CaseId!.Value, mandate.StateAfter(null)));
        Assert.Equal("mandate.taken-up-again", mandate.TakeEvents()[^1].What);
    }

    [Fact]
    public void A_mandate_that_was_closed_or_is_with_another_case_since_is_not_taken_up_again()
    {
        var (closed, taken) = (Given(new MandateText { Words = "Ordene.", Asks = MandateAsks.Join }),
            Given(new MandateText { Words = "Ordene.", Asks = MandateAsks.Join }));
        Assert.True(closed.Close(Closing(Today), Today).IsOk);
        Assert.Equal(MandateErrors.Closed, closed.TakeUpAgain(CaseId).Error);
        Assert.True(taken.TakeUp(Guid.CreateVersion7(Now), CaseKind.Join, taken.MembershipId).IsOk);
        Assert.Equal(MandateErrors.Answered, taken.TakeUpAgain(CaseId).Error);
    }

    private static DateOnly Today => new(2026, 3, 2);

    private static Mandate Told() =>
        Given(new MandateText { Words = "Ordene.", ToldIn = "Gjennomgang", Kind = MandateKind.Motion }, CaseId);

    private static MandateClosing Closing(DateOnly on) => new() { ResolvedOn = on, ItemNumber = "1/26", Reason = "Til orientering." };

    private static Mandate Given(MandateText text, Guid? recordedBy = null) =>
        new(Guid.CreateVersion7(Now), Guid.CreateVersion7(Now), text, recordedBy, Now);
}
