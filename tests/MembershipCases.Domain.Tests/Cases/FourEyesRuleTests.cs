using static MembershipCases.Domain.Tests.Cases.OneCase;

namespace MembershipCases.Domain.Tests.Cases;

/// <summary>
/// The rule itself; how a resolution waits for a second person is told in <see cref="FourEyesTests"/>.
/// </summary>
public sealed class FourEyesRuleTests
{
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
    public void Nobody_confirms_what_they_proposed_nor_does_their_deputy()
    {
        Assert.False(FourEyes.MayConfirm(ada, ada.UserId));
        Assert.False(FourEyes.MayConfirm(For(bo, ada), ada.UserId));
        Assert.True(FourEyes.MayConfirm(bo, ada.UserId));
    }

    private static Actor For(Actor deputy, Actor principal) =>
        deputy with { OnBehalfOf = new Principal(principal.UserId, principal.Name) };

    private static Assessment DraftedBy(Actor actor)
    {
        var assessment = new Assessment(NewId(), NewId(), NewId(), NewId(), NewId());
        assessment.Draft(new AssessmentText(), actor);
        return assessment;
    }
}
