using static MembershipCases.Domain.Tests.Cases.OneCase;

namespace MembershipCases.Domain.Tests.Cases;

/// <summary>Who does the steps of those who are disqualified.</summary>
public sealed class ReplacementTests
{
    private static readonly Guid Chief = NewId(), Elsewhere = NewId();
    private readonly OneCase one = new("assess", "approve");
    private readonly Actor chief = As(Role.Commissioner, Chief, "Byrådsleder"), another = As(Role.Commissioner,
        Elsewhere, "Annen byråd");
    private readonly Actor commissioner;

    public ReplacementTests() => commissioner = As(Role.Commissioner, one.Office.Id, "Byråd");

    [Fact]
    public void Another_commissioner_does_the_step_until_it_is_ruled_that_the_first_is_fit()
    {
        var question = one.Disqualify(commissioner.UserId, commissioner.Name);
        Assert.False(one.Case.Impartiality.MayDo(one.At("approve"), another));

        Assert.True(Name(another, chief).IsOk);

        Assert.True(one.Case.Impartiality.MayDo(one.At("approve"), another));
        Assert.False(one.Case.Impartiality.MayDo(one.At("assess"), another));
        Assert.False(one.Case.Impartiality.MayDo(one.At("approve"), commissioner));
        var secretariat = As(Role.CityGovernmentSecretariat);
        var ruling = new Ruling(false, "Vervet er slutt.", Ground, Today, null, Line("city-government", secretariat));
        Assert.True(one.Case.RuleOnDisqualification(question.Id, ruling, secretariat, Now, Today).IsOk);
        Assert.False(one.Case.Impartiality.MayDo(one.At("approve"), another));
        Assert.True(one.Case.Impartiality.MayDo(one.At("approve"), commissioner));
    }

    [Fact]
    public void A_replacement_who_is_disqualified_too_does_nothing_and_another_can_be_named()
    {
        one.Disqualify(commissioner.UserId, commissioner.Name);
        Assert.True(Name(another, chief).IsOk);
        one.Disqualify(another.UserId, another.Name);

        Assert.False(one.Case.Impartiality.MayDo(one.At("approve"), another));
        Assert.Equal("case.replacement-is-barred", Name(another, chief).Error.Code);
        Assert.True(Name(chief, chief).IsOk);
        Assert.Single(one.Case.Replacements, held => held.EndedAt is null);
    }

    [Fact]
    public void Only_the_chief_or_an_administrator_names_and_only_for_one_who_is_disqualified()
    {
        Assert.Equal("case.replaced-is-not-away", Name(another, chief).Error.Code);
        one.Disqualify(commissioner.UserId, commissioner.Name);
        Assert.Equal("case.not-your-step", Name(another, another).Error.Code);
        Assert.Equal("case.barred", Name(another, commissioner).Error.Code);
        Assert.Equal("case.replacement-lacks-the-role", Name(As(Role.CaseHandler, Elsewhere), chief).Error.Code);
        Assert.True(Name(another, As(Role.Administrator)).IsOk);
    }

    [Fact]
    public void Nobody_is_named_to_approve_what_they_drafted()
    {
        var both = new Actor(NewId(), "Begge",
            [new Authority(Role.CaseHandler, one.Office.Id), new Authority(Role.Commissioner, Elsewhere)]);
        Assert.True(one.Case.Draft(one.At("assess").Id, new AssessmentText(), both, Now).IsOk);
        one.Disqualify(commissioner.UserId, commissioner.Name);

        Assert.Equal("case.replacement-drafted", Name(both, chief).Error.Code);
    }

    private Result<Done> Name(Actor person, Actor by) =>
        one.Case.NameReplacement(NewId, new Nomination(person, commissioner, "Byrådet bestemte det.", [Chief]),
            by, Now);
}
