using static MembershipCases.Domain.Tests.Cases.OneCase;

namespace MembershipCases.Domain.Tests.Cases;

/// <summary>Who may take part, asked of the part itself: no case is opened here.</summary>
public sealed class CaseImpartialityTests
{
    private static readonly Guid Office = NewId(), Chief = NewId();
    private readonly CaseImpartiality impartiality = new(NewId());
    private readonly User ada = Person("Ada");
    private readonly Actor secretariat = As(Role.CityGovernmentSecretariat);
    private readonly Actor second = As(Role.CityGovernmentSecretariat), administrator = As(Role.Administrator);

    [Fact]
    public void An_objection_disqualifies_until_it_is_ruled_that_there_is_nothing_in_it()
    {
        var raised = Raise(ada).Value!;
        Assert.Equal(("Ada", "law-1", "Fordi."), (raised.Name, raised.Ground, raised.Reason));
        Assert.True(impartiality.IsDisqualified(ada.Id));
        Assert.Equal("case.barred-already", Raise(ada).Error.Code);

        var ruled = Rule(raised.DisqualificationId, isDisqualified: false, secretariat).Value!;

        Assert.Equal("raised", ruled.Before!.State);
        Assert.False(impartiality.IsDisqualified(ada.Id));
        Assert.Single(impartiality.Disqualifications);
    }

    [Fact]
    public void A_later_ruling_takes_the_place_of_an_earlier()
    {
        var id = Raise(ada).Value!.DisqualificationId;
        Assert.True(Rule(id, isDisqualified: false, secretariat).IsOk);

        Assert.Equal("fit", Rule(id, isDisqualified: true, secretariat).Value!.Before!.State);

        Assert.True(impartiality.IsDisqualified(ada.Id));
    }

    [Fact]
    public void Only_the_secretariat_of_the_body_records_a_ruling_and_nobody_the_one_on_themselves()
    {
        var id = Raise(ada).Value!.DisqualificationId;

        Assert.Equal("case.another-body-rules", Rule(id, false, As(Role.CouncilSecretariat)).Error.Code);
        Assert.Equal("case.barred", Rule(id, false, secretariat with { UserId = ada.Id }).Error.Code);
        Assert.Equal("case.disqualification-not-found", Rule(NewId(), false, secretariat).Error.Code);
    }

    [Fact]
    public void When_nobody_of_the_secretariat_is_left_the_next_in_line_rules()
    {
        var ofAda = Raise(ada).Value!.DisqualificationId;
        var ofFirst = Raise(PersonOf(secretariat)).Value!.DisqualificationId;
        Assert.Equal("case.another-body-rules", Rule(ofAda, false, administrator).Error.Code);
        Raise(PersonOf(second));
        Assert.Equal("case.barred", Rule(ofAda, false, second).Error.Code);

        Assert.True(Rule(ofFirst, isDisqualified: false, administrator).IsOk);

        Assert.Equal("case.another-body-rules", Rule(ofAda, false, administrator).Error.Code);
        Assert.True(Rule(ofAda, isDisqualified: false, secretariat).IsOk);
    }

    [Fact]
    public void When_the_question_is_raised_about_everybody_in_the_line_it_keeps_nobody_from_ruling_on_others()
    {
        var ofAda = Raise(ada).Value!.DisqualificationId;
        var ofFirst = Raise(PersonOf(secretariat)).Value!.DisqualificationId;
        foreach (var other in new[] { second, administrator }) Raise(PersonOf(other));

        Assert.Equal("case.barred", Rule(ofFirst, false, secretariat).Error.Code);
        Assert.True(Rule(ofFirst, isDisqualified: true, second).IsOk);
        Assert.Equal("case.barred", Rule(ofAda, false, secretariat).Error.Code);
        Assert.True(Rule(ofAda, isDisqualified: false, second).IsOk);
    }

    [Fact]
    public void A_deputy_of_the_disqualified_is_so_too_until_a_body_has_ruled_on_the_deputy()
    {
        var bo = Person("Bo");
        var deputy = new Actor(bo.Id, bo.Name, []) { OnBehalfOf = new Principal(ada.Id, ada.Name) };
        Raise(ada);
        Assert.True(impartiality.IsDisqualified(deputy));

        Rule(Raise(bo).Value!.DisqualificationId, isDisqualified: false, secretariat);

        Assert.False(impartiality.IsDisqualified(deputy));
    }

    [Fact]
    public void A_naming_ends_with_the_ruling_that_the_replaced_may_take_part()
    {
        var commissioner = new Actor(ada.Id, ada.Name, [new Authority(Role.Commissioner, Office)]);
        var id = Raise(ada).Value!.DisqualificationId;
        var named = Name(As(Role.Commissioner, NewId(), "Bo"), commissioner).Value!;
        Assert.Equal(("Bo", ada.Id, "commissioner"), (named.Name, named.InsteadOf, named.Places.Single().Role));

        Rule(id, isDisqualified: false, secretariat);

        Assert.NotNull(impartiality.Replacements.Single().EndedAt);
    }

    [Fact]
    public void Nobody_is_named_to_approve_what_they_drafted()
    {
        var commissioner = new Actor(ada.Id, ada.Name, [new Authority(Role.Commissioner, Office)]);
        var drafter = As(Role.Commissioner, NewId(), "Bo");
        Raise(ada);

        Assert.Equal("case.replacement-drafted", Name(drafter, commissioner, Drafted(drafter)).Error.Code);
        Assert.True(Name(As(Role.Commissioner, NewId(), "Cato"), commissioner, Drafted(drafter)).IsOk);
    }

    [Fact]
    public void Nobody_is_named_to_approve_what_a_deputy_drafted_for_them()
    {
        var commissioner = new Actor(ada.Id, ada.Name, [new Authority(Role.Commissioner, Office)]);
        var principal = As(Role.Commissioner, NewId(), "Bo");
        var deputy = As(Role.CaseHandler, Office, "Cato") with
        {
            OnBehalfOf = new Principal(principal.UserId, principal.Name),
        };
        Raise(ada);

        Assert.Equal("case.replacement-drafted", Name(principal, commissioner, Drafted(deputy)).Error.Code);
    }

    private static User PersonOf(Actor actor) => new(actor.UserId, $"{actor.UserId}", actor.Name, null);

    private static Assessment Drafted(Actor by)
    {
        var assessment = new Assessment(NewId(), NewId(), NewId(), NewId(), Office);
        assessment.Draft(new AssessmentText(), by);
        return assessment;
    }

    private Result<DisqualificationRaised> Raise(User person) =>
        impartiality.Raise(NewId(), new Objection(person, Ground, " Fordi. ", "city-government"), Guid.Empty, Now);

    private Result<DisqualificationRuled> Rule(Guid id, bool isDisqualified, Actor by) =>
        impartiality.RuleOn(id, new Ruling(isDisqualified, "Slik er det.", Ground, Today, null,
            Line("city-government", secretariat, second, administrator)), by, Now, Today);

    private Result<ReplacementNamed> Name(Actor person, Actor insteadOf, params Assessment[] assessments) =>
        impartiality.NameReplacement(
        NewId, new Nomination(person, insteadOf, "Byrådet bestemte det.", [Chief]), insteadOf.Authorities, assessments,
        As(Role.Commissioner, Chief), Now);
}
