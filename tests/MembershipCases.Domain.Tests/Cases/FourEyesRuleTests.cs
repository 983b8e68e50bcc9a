using static MembershipCases.Domain.Tests.Cases.OneCase;

namespace MembershipCases.Domain.Tests.Cases;

/// <summary>
/// The rule itself; how a resolution waits for a second person is told in <see cref="FourEyesTests"/>.
/// </summary>
public sealed class FourEyesRuleTests
{
    private static readonly Guid Office = NewId();

    private readonly Actor ada = As(Role.Commissioner, name: "Ada"), bo = As(Role.Commissioner, name: "Bo");

    [Fact]
    public void Nobody_approves_what_they_drafted_nor_what_a_deputy_drafted_for_them()
    {
        Assert.False(FourEyes.MayApprove(ada, DraftedBy(ada)));
        Assert.True(FourEyes.MayApprove(bo, DraftedBy(ada)));
        Assert.False(FourEyes.MayApprove(ada, DraftedBy(For(bo, ada))));
    }

    [Fact]
    public void A_deputy_does_not_approve_what_their_principal_drafted() =>
        Assert.False(FourEyes.MayApprove(For(bo, ada), DraftedBy(ada)));

    [Fact]
    public void Everybody_who_wrote_in_it_counts_not_only_the_last()
    {
        var assessment = DraftedBy(ada);
        assessment.Draft(new AssessmentText(), bo);

        Assert.False(FourEyes.MayApprove(ada, assessment));
        Assert.False(FourEyes.MayApprove(bo, assessment));
        Assert.True(FourEyes.MayApprove(As(Role.Commissioner), assessment));
    }

    [Fact]
    public void Whoever_wrote_what_is_carried_over_or_returned_counts()
    {
        var (handler, colleague) = (As(Role.CaseHandler, Office), As(Role.CaseHandler, Office));
        var earlier = DraftedBy(ada);
        earlier.Draft(new AssessmentText(), handler);
        var carried = new Assessment(NewId(), NewId(), NewId(), NewId(), Office);
        carried.CarryOver(earlier, Guid.Empty);
        carried.Draft(new AssessmentText(), colleague);

        Assert.False(FourEyes.MayApprove(ada, carried));
        Assert.False(FourEyes.MayApprove(handler, carried));
        Assert.Equal([ada.UserId, handler.UserId, colleague.UserId],
            carried.WrittenBy().Select(writer => writer.UserId));
    }

    [Fact]
    public void A_colleague_who_hands_in_does_not_make_a_draft_another_persons()
    {
        var one = new OneCase("assess", "approve");
        var both = new Actor(NewId(), "Begge",
            [new Authority(Role.CaseHandler, one.Office.Id), new Authority(Role.Commissioner, one.Office.Id)]);
        Assert.True(one.Case.Draft(one.At("assess").Id, new AssessmentText(), both, Now).IsOk);
        Assert.True(one.Case.Assess(one.At("assess").Id, new AssessmentText { Advice = Advice.Withdraw },
            Definition("assess"), As(Role.CaseHandler, one.Office.Id), Now, 2026).IsOk);

        Assert.Equal(FourEyesErrors.ApprovesOwnDraft, Approve(one, both).Error);
        Assert.Equal(FourEyesErrors.ApprovesOwnDraft,
            Approve(one, As(Role.Commissioner, one.Office.Id, "Den andre med samme plass")).Error);
    }

    [Fact]
    public void The_principal_of_a_deputy_who_wrote_does_not_approve_nor_does_another_deputy_of_the_seat()
    {
        var (drafter, other) = (As(Role.CaseHandler, Office), As(Role.Reader));
        var seat = new Authority(Role.Commissioner, Office);
        var principal = new Actor(NewId(), "Ada", [seat]) { StandIns = [new StandIn(drafter.UserId, seat)] };
        var deputy = For(other with { Authorities = [seat] }, principal) with { StandIns = principal.StandIns };

        Assert.False(FourEyes.MayApprove(principal, DraftedBy(drafter)));
        Assert.False(FourEyes.MayApprove(deputy, DraftedBy(drafter)));
        Assert.True(FourEyes.MayApprove(principal with { StandIns = [] }, DraftedBy(drafter)));
    }

    [Fact]
    public void A_row_from_before_writers_were_kept_has_the_last_one()
    {
        var assessment = DraftedBy(For(bo, ada));
        typeof(Assessment).GetProperty(nameof(Assessment.Writers))!.SetValue(assessment, null);

        Assert.Equal([new Writer(bo.UserId, ada.UserId, false)], assessment.WrittenBy());
        Assert.False(FourEyes.MayApprove(ada, assessment));
    }

    [Fact]
    public void Nobody_confirms_what_they_proposed_nor_does_their_deputy()
    {
        Assert.False(FourEyes.MayConfirm(ada, ada.UserId));
        Assert.False(FourEyes.MayConfirm(For(bo, ada), ada.UserId));
        Assert.True(FourEyes.MayConfirm(bo, ada.UserId));
    }

    [Fact]
    public void Nobody_confirms_what_their_deputy_proposed_for_them_nor_does_another_deputy_of_theirs()
    {
        var (deputy, another) = (As(Role.Reader), As(Role.Reader));

        Assert.False(FourEyes.MayConfirm(ada, deputy.UserId, ada.UserId));
        Assert.False(FourEyes.MayConfirm(For(another, ada), deputy.UserId, ada.UserId));
        Assert.True(FourEyes.MayConfirm(bo, deputy.UserId, ada.UserId));
    }

    [Fact]
    public void Whoever_stated_what_a_document_is_to_say_counts_where_it_is_carried_over()
    {
        var told = new Assessment(NewId(), NewId(), Office, 2025, NewId(), new AssessmentText(), bo.UserId, Now, ada.UserId);
        var carried = new Assessment(NewId(), NewId(), NewId(), NewId(), Office);
        carried.CarryOver(told, Guid.Empty);

        Assert.False(FourEyes.MayApprove(ada, carried));
        Assert.False(FourEyes.MayApprove(bo, carried));
        Assert.True(FourEyes.MayApprove(As(Role.Commissioner), carried));
    }

    [Fact]
    public void A_successor_of_the_office_approves_what_was_handed_in_before_and_its_writers_do_not()
    {
        var one = new OneCase("assess", "approve");
        var (writer, to) = (As(Role.CaseHandler, one.Office.Id), NewId());
        Assert.True(one.Case.Assess(one.At("assess").Id, new AssessmentText { Advice = Advice.Withdraw },
            Definition("assess"), writer, Now, 2026).IsOk);
        one.Case.MoveToOffice(one.Office.Id, to);

        Assert.Equal(FourEyesErrors.ApprovesOwnDraft,
            Approve(one, writer with { Authorities = [new Authority(Role.Commissioner, to)] }).Error);
        Assert.True(Approve(one, As(Role.Commissioner, to)).IsOk);
    }

    private static Result<Step> Approve(OneCase one, Actor actor) =>
        one.Case.Approve(one.At("approve").Id, "approved", null, Definition("approve"), actor, Now);

    private static Actor For(Actor deputy, Actor principal) =>
        deputy with { OnBehalfOf = new Principal(principal.UserId, principal.Name) };

    private static Assessment DraftedBy(Actor actor)
    {
        var assessment = new Assessment(NewId(), NewId(), NewId(), NewId(), Office);
        assessment.Draft(new AssessmentText(), actor);
        return assessment;
    }
}
