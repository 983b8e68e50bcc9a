namespace MembershipCases.Domain.Tests.Mandates;

/// <summary>What was recorded wrongly of a mandate is put right, and both stay.</summary>
public sealed class MandateCorrectionTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly Guid CaseId = Guid.CreateVersion7(Now);
    private static readonly MandateText Text = new() { Words = "Byrådet bes melde kommunen inn.", Asks = MandateAsks.Join,
        Strength = MandateStrength.DoIt, ItemNumber = "11/20", Point = 2, Points = 4, ResolvedOn = Today.AddDays(-30) };
    private static readonly Actor First = Secretary("Første"), Second = Secretary("Andre");

    private readonly Mandate mandate = new(Guid.CreateVersion7(Now), Guid.CreateVersion7(Now), Text, First.UserId, Now);

    [Fact]
    public void Where_it_is_found_is_corrected_at_once_and_both_are_kept()
    {
        var to = Text with { Kind = MandateKind.Motion, Number = 11, ItemNumber = "12/20", Point = 3, Points = null,
            ResolvedOn = Today.AddDays(-29) };
        Assert.True(Correct(to).IsOk);

        Assert.Equal(to, mandate.Text);
        var kept = Assert.Single(mandate.Corrections);
        Assert.Equal((CorrectionState.Made, Text, to, "Skrivefeil.", First.UserId, (Guid?)null),
            (kept.State, kept.Before.Text, kept.After.Text, kept.Reason, kept.By, kept.DecidedBy));
        Assert.Contains(mandate.TakeEvents(), happened => happened is { What: "mandate.corrected", OldValues: not null });
    }

    public static TheoryData<MandateText> OfMeaning => new(
        Text with { Words = "Byrådet bes vurdere å melde kommunen inn." }, Text with { Asks = MandateAsks.Report },
        Text with { Strength = MandateStrength.Consider }, Text with { DeadlineAsWritten = "innen sommeren" },
        Text with { DeadlineOn = Today.AddDays(100) });

    [Theory]
    [MemberData(nameof(OfMeaning))]
    public void What_it_says_waits_for_another_of_the_secretariat(MandateText to)
    {
        Assert.True(Correct(to).IsOk);
        Assert.Equal((Text, CorrectionState.Waiting), (mandate.Text, mandate.Waiting!.State));
        Assert.Equal(CorrectionErrors.Waits, Correct(Text with { Point = 1 }).Error);
        Assert.Equal(CorrectionErrors.Own, mandate.ConfirmCorrection(First, Now, Today).Error);
        var deputy = Second with { OnBehalfOf = new Principal(First.UserId, First.Name) };
        Assert.Equal(CorrectionErrors.Own, mandate.ConfirmCorrection(deputy, Now, Today).Error);
        Assert.True(mandate.ConfirmCorrection(Second, Now, Today).IsOk);

        Assert.Equal((to, null), (mandate.Text, mandate.Waiting));
        Assert.Equal((First.UserId, Second.UserId, CorrectionState.Made),
            (mandate.Corrections[0].By, mandate.Corrections[0].DecidedBy, mandate.Corrections[0].State));
        Assert.Equal(CorrectionErrors.NothingWaits, mandate.ConfirmCorrection(Second, Now, Today).Error);
    }

    [Fact]
    public void Nothing_is_built_on_it_while_a_correction_waits_and_a_refused_one_changes_nothing()
    {
        Assert.True(Correct(Text with { Asks = MandateAsks.Report }).IsOk);
        Assert.Equal(MandateErrors.CorrectionWaits, mandate.TakeUp(CaseId, CaseKind.Join, mandate.MembershipId).Error);
        Assert.Equal(MandateErrors.CorrectionWaits, mandate.TakeUpAgain(CaseId).Error);
        Assert.Equal(CorrectionErrors.Waits, mandate.Close(Closing(Today), Today).Error);

        Assert.True(mandate.RefuseCorrection(" Den ba om innmelding. ", First, Now).IsOk);
        Assert.Equal((Text, CorrectionState.Refused, "Den ba om innmelding."),
            (mandate.Text, mandate.Corrections[0].State, mandate.Corrections[0].RefusedFor));
        Assert.True(mandate.TakeUp(CaseId, CaseKind.Join, mandate.MembershipId).IsOk);
    }

    [Fact]
    public void What_a_case_rests_on_is_corrected_when_the_case_has_been_cancelled()
    {
        Assert.True(mandate.TakeUp(CaseId, CaseKind.Join, mandate.MembershipId).IsOk);
        Assert.Equal([MandateErrors.CaseRestsOn("Asks"), MandateErrors.CaseRestsOn("Strength")],
            Correct(Text with { Asks = MandateAsks.Report, Strength = MandateStrength.Consider }).Errors);
        Assert.Equal(MandateErrors.HasCase, Correct(Text, rejection: Rejection).Error);
        Assert.True(Correct(Text with { Point = 1 }).IsOk);

        mandate.CaseEnded(CaseId, "cancelled");
        Assert.True(Correct(Text with { Strength = MandateStrength.Consider }).IsOk);
    }

    [Fact]
    public void What_was_proposed_before_a_case_took_it_up_again_is_looked_at_anew_when_it_is_confirmed()
    {
        Assert.True(mandate.TakeUp(CaseId, CaseKind.Join, mandate.MembershipId).IsOk);
        Assert.True(Correct(Text with { Words = "Byrådet bes melde kommunen inn nå." }).IsOk);
        mandate.CaseEnded(CaseId, "joined");

        Assert.True(mandate.ConfirmCorrection(Second, Now, Today).IsOk);
        Assert.Equal(MandateState.Answered, mandate.StateAfter("joined"));
    }

    [Fact]
    public void A_closing_that_was_recorded_wrongly_is_corrected_or_taken_back_and_none_is_made_this_way()
    {
        Assert.Equal(MandateErrors.ClosedByResolution, Correct(Text, Closing(Today)).Error);
        Assert.True(mandate.Close(Closing(Today), Today).IsOk);
        Assert.True(Correct(Text, mandate.Closing! with { ItemNumber = "3/26", ResolvedOn = Today.AddDays(-1) }).IsOk);
        Assert.Equal(("3/26", MandateState.Closed), (mandate.Closing!.ItemNumber, mandate.StateAfter(null)));
        Assert.Equal(["mandate.closed-before-given", "mandate.closed-in-future"],
            new[] { Today.AddDays(-31), Today.AddDays(1) }.SelectMany(
                on => Correct(Text, mandate.Closing with { ResolvedOn = on }).Errors).Select(error => error.Code));

        Assert.True(Correct(Text).IsOk);
        Assert.Equal(MandateState.Closed, mandate.StateAfter(null));
        Assert.True(mandate.ConfirmCorrection(Second, Now, Today).IsOk);
        Assert.Equal(MandateState.Waiting, mandate.StateAfter(null));
        Assert.True(mandate.TakeUp(CaseId, CaseKind.Join, mandate.MembershipId).IsOk);
    }

    [Fact]
    public void One_that_the_council_never_gave_is_rejected_by_two_and_a_wrong_rejection_taken_back_by_two()
    {
        Assert.True(Correct(Text, rejection: Rejection).IsOk);
        Assert.True(mandate.ConfirmCorrection(Second, Now, Today).IsOk);
        Assert.Equal((MandateState.Rejected, "Finnes ikke."), (mandate.StateAfter(null), mandate.Rejection!.Reason));
        Assert.Equal(MandateErrors.Rejected, mandate.TakeUp(CaseId, CaseKind.Join, mandate.MembershipId).Error);

        Assert.True(Correct(Text).IsOk);
        Assert.Equal(MandateState.Rejected, mandate.StateAfter(null));
        Assert.True(mandate.ConfirmCorrection(Second, Now, Today).IsOk);
        Assert.Equal(MandateState.Waiting, mandate.StateAfter(null));
    }

    [Fact]
    public void What_an_import_read_is_confirmed_and_not_corrected_and_after_a_wrong_rejection_it_waits_as_before()
    {
        var told = new Mandate(Guid.CreateVersion7(Now), Guid.CreateVersion7(Now), Text with { ToldIn = "Gjennomgang" },
            First.UserId, Now);
        Assert.Equal(MandateErrors.ConfirmFirst, told.Correct(told.Content with { Text = told.Text with { Point = 1 } },
            "Feil.", First, Now, Today).Error);
        Assert.True(told.Reject("Finnes ikke.", First.UserId, Now).IsOk);
        Assert.True(told.Correct(new MandateContent(told.Text, null, null), "Den finnes.", First, Now, Today).IsOk);
        Assert.True(told.ConfirmCorrection(Second, Now, Today).IsOk);
        Assert.Equal(MandateState.Unconfirmed, told.StateAfter(null));
    }

    [Fact]
    public void It_follows_the_rules_of_a_new_one_and_changes_something()
    {
        Assert.Equal(CorrectionErrors.Unchanged, Correct(Text).Error);
        var wrong = Text with { Words = " ", Asks = null, Point = 9, ResolvedOn = Today.AddDays(1) };
        Assert.Equal(["mandate.point-beyond-points", "case.mandate-text-missing", "mandate.asks-missing",
            "mandate.given-in-future"], Correct(wrong).Errors.Select(error => error.Code));
        Assert.Equal((Text, 0), (mandate.Text, mandate.Corrections.Count));
    }

    [Fact]
    public void What_is_screened_in_it_is_screened_in_its_corrections_and_the_corrected_text_is_kept_in_full()
    {
        const string name = "Kari Nordmann";
        var basis = new LegalReference { Key = "law", Use = LegalReference.ForScreening, Law = new("L", "L", "L"),
            Section = "§ 1" };
        var screening = mandate.Screen(Guid.CreateVersion7(Now), new(mandate.Id, "words"), basis, "Åpent.", First, Now).Value!;
        _ = mandate.TakeEvents();
        Assert.Equal(CorrectionErrors.Unchanged, Correct(Text).Error);
        Assert.True(Correct(Text with { Words = $"Byrådet bes spørre {name}." }).IsOk);
        _ = mandate.TakeEvents();
        Assert.DoesNotContain(name, mandate.Waiting!.After.Text.Words, StringComparison.Ordinal);
        Assert.True(mandate.ConfirmCorrection(Second, Now, Today).IsOk);
        _ = mandate.TakeEvents();

        Assert.Equal("[L § 1] Åpent.", mandate.Text.Words);
        Assert.DoesNotContain(mandate.Texts(), held => held.Text.Contains(name, StringComparison.Ordinal));
        Assert.True(mandate.Lift(screening.Id, "Åpent nå.", First, Now).IsOk);
        Assert.Equal((Text.Words, $"Byrådet bes spørre {name}.", $"Byrådet bes spørre {name}."), (
            mandate.Corrections[0].Before.Text.Words, mandate.Corrections[0].After.Text.Words, mandate.Text.Words));
    }

    private static MandateRejection Rejection => new("Finnes ikke.", First.UserId, Now);

    private static MandateClosing Closing(DateOnly on) => new() { ResolvedOn = on, ItemNumber = "1/26", Reason = "Til orientering." };

    private Result<Done> Correct(MandateText to, MandateClosing? closing = null, MandateRejection? rejection = null) =>
        mandate.Correct(new MandateContent(to, closing, rejection), " Skrivefeil. ", First, Now, Today);

    private static Actor Secretary(string name) =>
        new(Guid.CreateVersion7(Now), name, [new Authority(Role.CouncilSecretariat, null)]);
}
