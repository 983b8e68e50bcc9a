using static MembershipCases.Domain.Tests.Cases.OneCase;

namespace MembershipCases.Domain.Tests.Cases;

/// <summary>What was recorded wrongly is put right, and both stay.</summary>
public sealed class CorrectionTests
{
    private readonly OneCase one = new("resolve");
    private readonly Actor first = As(Role.CouncilSecretariat, name: "Første"), second = As(Role.CouncilSecretariat,
        name: "Andre");

    public CorrectionTests() =>
        Assert.True(one.Case.Resolve(one.At("resolve").Id, Treated("adopted", by: first.UserId), Text("Ut.", 40),
            Definition("resolve"), first).IsOk);

    [Fact]
    public void Remarks_item_number_and_day_are_corrected_at_once_and_both_are_kept()
    {
        var before = Resolution.Content();
        Assert.True(Correct(before with
        {
            ItemNumber = "2/26", ResolvedOn = Today.AddDays(-1),
            Resolution = before.Resolution! with { Remarks = "Merknad." },
        }).IsOk);

        Assert.Equal(("2/26", Today.AddDays(-1), "Merknad."),
            (Resolution.ItemNumber, Resolution.ResolvedOn, Resolution.Remarks));
        var kept = one.Case.Corrected.Single();
        Assert.Equal((CorrectionState.Made, "1/26", "2/26", "Skrivefeil."),
            (kept.State, kept.Before.ItemNumber, kept.After.ItemNumber, kept.Reason));
        Assert.Contains(one.Case.TakeEvents(), happened => happened is { What: "case.corrected", OldValues: not null });
    }

    [Fact]
    public void Votes_text_and_outcome_wait_for_another_of_the_secretariat()
    {
        Assert.True(Correct(Voted("Ut.", 41)).IsOk);
        Assert.Equal(40, Resolution.Points[0].Vote!.Present);
        Assert.Equal("correction.waits", Correct(Voted("Ut.", 42)).Error.Code);

        Assert.Equal("correction.confirms-own", Confirm(first).Error.Code);
        Assert.Equal("correction.not-yours", Confirm(As(Role.CityGovernmentSecretariat)).Error.Code);
        Assert.True(Confirm(second).IsOk);
        Assert.Equal(41, Resolution.Points[0].Vote!.Present);
        Assert.Equal((first.UserId, second.UserId),
            (one.Case.Corrected.Single().By, one.Case.Corrected.Single().DecidedBy!.Value));

        Assert.True(Correct(Voted("Ut av det.", 41)).IsOk);
        Assert.Equal("Ut.", Resolution.Points[0].Adopted);
    }

    [Fact]
    public void A_refused_correction_changes_nothing_and_its_author_may_take_it_back()
    {
        Assert.True(Correct(Voted("Ut.", 41)).IsOk);
        Assert.Equal("case.reason-missing", Refuse(" ", second).Error.Code);
        Assert.True(Refuse("Feil.", first).IsOk);

        Assert.Equal((CorrectionState.Refused, 40),
            (one.Case.Corrected.Single().State, Resolution.Points[0].Vote!.Present));
        Assert.Equal("correction.nothing-waits", Confirm(second).Error.Code);
        Assert.True(Correct(Voted("Ut.", 42)).IsOk);
    }

    [Theory]
    [InlineData(68, "vote.more-than-members")]
    [InlineData(20, "vote.no-quorum")]
    public void The_votes_of_a_correction_add_up_as_those_of_a_resolution(int present, string error) =>
        Assert.Equal(error, Correct(Voted("Ut.", present)).Error.Code);

    [Fact]
    public void What_would_lead_the_case_another_way_is_no_correction()
    {
        var before = Resolution.Content();
        Assert.Contains(Correct(before with { Outcome = "rejected" }).Errors,
            error => error.Code == "correction.changes-outcome");
        var point = before.Resolution!.Points[0] with { Outcome = PointOutcome.Rejected, Adopted = null };
        Assert.Contains(Correct(before with { Resolution = before.Resolution with { Points = [point] } }).Errors,
            error => error.Code == "correction.changes-point");
        Assert.Contains(Correct(before with { ResolvedOn = Today.AddDays(1) }).Errors,
            error => error.Code == "case.date-in-future");
    }

    [Fact]
    public void A_correction_has_a_reason_a_change_and_the_bodys_own_secretariat()
    {
        var before = Resolution.Content();
        Assert.Equal("correction.unchanged", Correct(before).Error.Code);
        Assert.Equal("correction.reason-missing", Correct(Voted("Ut.", 41), reason: " ").Error.Code);
        Assert.Equal("correction.not-yours",
            Correct(Voted("Ut.", 41), As(Role.CityGovernmentSecretariat)).Error.Code);
        one.Disqualify(first.UserId, "Første", "council");
        Assert.Equal("case.barred", Correct(Voted("Ut.", 41)).Error.Code);
    }

    [Fact]
    public void The_period_of_a_legality_review_goes_with_the_corrected_day()
    {
        one.Case.OpenLegalityReview();
        Assert.True(Correct(Resolution.Content() with { ResolvedOn = Today.AddDays(-2) }).IsOk);

        Assert.Equal(Today.AddDays(19), one.Case.LegalityReviewUntil);
    }

    [Fact]
    public void What_is_screened_in_the_record_is_screened_in_its_corrections()
    {
        Assert.True(Correct(Voted("Ut, fordi Ada er syk.", 40)).IsOk);
        Assert.True(Confirm(second).IsOk);
        var basis = new LegalReference { Key = "law", Use = LegalReference.ForScreening, Law = new("L", "L", "L"),
            Section = "§ 1" };
        Assert.True(one.Case.Screen(NewId(), new TextPlace(Resolution.Id, "adopted-1"), basis, "Åpent.", first,
            Now).IsOk);
        _ = one.Case.TakeEvents();

        Assert.DoesNotContain("syk", one.Case.Corrected.Single().After.Resolution!.Points[0].Adopted!,
            StringComparison.Ordinal);
        Assert.True(Correct(Voted("Ut, fordi Ada er veldig syk.", 40)).IsOk);
        _ = one.Case.TakeEvents();
        Assert.DoesNotContain(one.Case.Corrected.SelectMany(made => new[] { made.Before, made.After }),
            content => content.Resolution!.Points[0].Adopted!.Contains("syk", StringComparison.Ordinal));
    }

    [Fact]
    public void A_screened_text_that_is_corrected_is_the_new_one_in_full_and_written_again_it_is_no_change()
    {
        var basis = new LegalReference { Key = "law", Use = LegalReference.ForScreening, Law = new("L", "L", "L"),
            Section = "§ 1" };
        var screening = one.Case.Screen(NewId(), new TextPlace(Resolution.Id, "adopted-1"), basis, "Åpent.", first, Now)
            .Value!;
        _ = one.Case.TakeEvents();
        Assert.Equal("correction.unchanged", Correct(Voted("Ut.", 40)).Error.Code);

        Assert.True(Correct(Voted("Ut, fordi Ada er syk.", 40)).IsOk);
        _ = one.Case.TakeEvents();
        Assert.True(Confirm(second).IsOk);
        _ = one.Case.TakeEvents();

        Assert.Equal("[L § 1] Åpent.", Resolution.Points[0].Adopted);
        Assert.True(one.Case.Lift(screening.Id, "Åpent nå.", first, Now).IsOk);
        Assert.Equal("Ut, fordi Ada er syk.", Resolution.Points[0].Adopted);
        Assert.Equal(("Ut.", "Ut, fordi Ada er syk."),
            (one.Case.Corrected.Single().Before.Resolution!.Points[0].Adopted,
                one.Case.Corrected.Single().After.Resolution!.Points[0].Adopted));
    }

    private Resolution Resolution => one.Case.Resolutions.Single();

    private RecordedContent Voted(string adopted, int present) =>
        Resolution.Content() with { Resolution = Text(adopted, present) };

    private static ResolutionText Text(string adopted, int present) => new()
    {
        Points = [new() { Number = 1, Outcome = PointOutcome.Adopted, Adopted = adopted,
            Vote = new() { Present = present, Unanimous = true } }],
    };

    private Result<Done> Correct(RecordedContent to, Actor? by = null, string reason = "Skrivefeil.") =>
        one.Case.Amend(of => of.Corrections.Correct(one.At("resolve").Id, of.Kind, to, reason, of.DecidingBody,
            Treatment(to), Definition("resolve"), by ?? first, Today));

    private Result<Done> Confirm(Actor by) => one.Case.Amend(of => of.Corrections.Confirm(
        one.At("resolve").Id, of.Kind, of.DecidingBody, Treatment(one.Case.Corrected[^1].After), Definition("resolve"), by,
        Today));

    private Result<Done> Refuse(string reason, Actor by) =>
        one.Case.Amend(of => of.Corrections.Refuse(one.At("resolve").Id, reason, by, Now));

    private Treatment Treatment(RecordedContent to) =>
        Treated(to.Outcome!, to.Reason, first.UserId) with { ItemNumber = to.ItemNumber! };
}
