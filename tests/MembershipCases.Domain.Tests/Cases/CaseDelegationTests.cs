using static MembershipCases.Domain.Tests.Cases.OneCase;

namespace MembershipCases.Domain.Tests.Cases;

/// <summary>The council decides, unless the chief commissioner delegates the case by a rule in force.</summary>
public sealed class CaseDelegationTests
{
    private static readonly Guid Head = NewId();
    private static readonly LegalReference Rule = new()
    {
        Key = "rule-1", Use = LegalReference.ForDelegation, ValidFrom = Today.AddYears(-1), ValidTo = Today.AddDays(1),
        Reserves = ["twin-town"],
    };
    private readonly Actor chief = As(Role.Commissioner, Head);

    [Fact]
    public void A_case_is_not_opened_for_the_city_government()
    {
        var office = new Office(NewId(), "climate", OfficeKind.Commissioner, "Klima", "Klima", "Climate", null, null);
        var opened = MembershipCase.Open(NewId(), new CaseNumber(2026, 1), new NewCase
        {
            Kind = CaseKind.Withdraw, MembershipId = NewId(), Title = "Utmelding", Origin = Origin.OwnInitiative,
            DecidingBody = DecidingBody.CityGovernment, Offices = [office],
        }, 1, chief, Now);

        Assert.Equal("case.delegation-not-by-opener", opened.Error.Code);
    }

    [Fact]
    public void The_chief_commissioner_delegates_it_by_a_rule_and_takes_it_back()
    {
        var of = new OneCase("assess").Case;

        Assert.True(of.SetDecidingBody(Wanted(), chief, Today).IsOk);
        Assert.Equal((DecidingBody.CityGovernment, "rule-1"), (of.DecidingBody, of.DelegatedUnder));
        Assert.Equal("case.delegation-unchanged", of.SetDecidingBody(Wanted(), chief, Today).Error.Code);

        Assert.True(of.SetDecidingBody(Wanted(DecidingBody.Council), chief, Today).IsOk);
        Assert.Equal((DecidingBody.Council, null), (of.DecidingBody, of.DelegatedUnder));
    }

    [Fact]
    public void Nobody_else_does_nor_does_the_chief_commissioner_when_disqualified()
    {
        var one = new OneCase("assess");
        foreach (var other in new[] { As(Role.Administrator), As(Role.CaseHandler, one.Office.Id),
            As(Role.Commissioner, one.Office.Id), As(Role.CityGovernmentSecretariat) })
            Assert.Equal("case.delegation-only-chief", one.Case.SetDecidingBody(Wanted(), other, Today).Error.Code);
        one.Disqualify(chief.UserId, chief.Name);

        Assert.Equal("case.barred", one.Case.SetDecidingBody(Wanted(), chief, Today).Error.Code);
        Assert.Equal(DecidingBody.Council, one.Case.DecidingBody);
    }

    [Fact]
    public void It_takes_a_rule_on_delegation_that_is_in_force_and_does_not_reserve_the_arena()
    {
        var of = new OneCase("assess").Case;

        Assert.Equal("case.delegation-unfounded", Refusal(of, Wanted() with { Rule = null }));
        Assert.Equal("case.delegation-unfounded", Refusal(of, Wanted() with { Rule = Ground }));
        Assert.Equal("case.delegation-unfounded",
            of.SetDecidingBody(Wanted(), chief, Today.AddDays(1)).Error.Code);
        Assert.Equal("case.delegation-reserved", Refusal(of, Wanted() with { Arena = ArenaKind.TwinTown }));
        Assert.Equal("case.reason-missing", Refusal(of, Wanted() with { Reason = " " }));
    }

    [Theory]
    [InlineData("approve", true)]
    [InlineData("resolve", false)]
    public void It_is_chosen_before_a_body_treats_the_case(string open, bool isInTime)
    {
        var of = new OneCase(open).Case;

        Assert.Equal(isInTime, of.SetDecidingBody(Wanted(), chief, Today).IsOk);
        if (!isInTime) Assert.Equal("case.delegation-too-late", Refusal(of, Wanted()));
    }

    private static Delegation Wanted(DecidingBody to = DecidingBody.CityGovernment) =>
        new(to, Rule, ArenaKind.Network, "Ikke politisk.", [Head]);

    private string Refusal(MembershipCase of, Delegation wanted) => of.SetDecidingBody(wanted, chief, Today).Error.Code;
}
