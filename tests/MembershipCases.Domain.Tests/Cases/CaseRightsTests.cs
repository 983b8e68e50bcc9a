using static MembershipCases.Domain.Tests.Cases.OneCase;

namespace MembershipCases.Domain.Tests.Cases;

/// <summary>Who may move, arrange and cancel, asked of the part itself: no case is opened here.</summary>
public sealed class CaseRightsTests
{
    private static readonly Office Lead = NewOffice("climate"), Second = NewOffice("finance");
    private readonly CaseImpartiality impartiality = new(NewId());
    private readonly CaseRights rights;

    public CaseRightsTests()
    {
        var offices = new CaseOffices();
        offices.Add(NewId(), [Lead, Second]);
        rights = new CaseRights(offices, impartiality);
    }

    [Theory]
    [InlineData(Role.CaseHandler, "lead", true, true, true)]
    [InlineData(Role.CaseHandler, "second", false, true, false)]
    [InlineData(Role.CaseHandler, "another", false, false, false)]
    [InlineData(Role.Commissioner, "second", true, true, false)]
    [InlineData(Role.Commissioner, "another", false, false, false)]
    [InlineData(Role.Administrator, null, true, true, true)]
    [InlineData(Role.CouncilSecretariat, null, false, true, false)]
    [InlineData(Role.CityGovernmentSecretariat, null, false, true, false)]
    [InlineData(Role.Reader, null, false, false, false)]
    public void Each_role_may_what_is_theirs_and_nothing_when_disqualified(
        Role role, string? office, bool moves, bool arranges, bool cancels)
    {
        var actor = As(role, office switch
        {
            "lead" => Lead.Id,
            "second" => Second.Id,
            "another" => NewId(),
            _ => null,
        });
        Assert.Equal((moves, arranges, cancels),
            (rights.MayMoveDeadlines(actor), rights.MayArrange(actor), rights.RefusalToCancel(actor) is null));

        var person = new User(actor.UserId, actor.Name, actor.Name, null);
        impartiality.Raise(NewId(), new Objection(person, Ground, "Fordi.", "city-government"), Guid.Empty, Now);

        Assert.Equal((false, false), (rights.MayMoveDeadlines(actor), rights.MayArrange(actor)));
        Assert.Equal("case.barred", rights.RefusalToCancel(actor)?.Code);
    }

    [Theory]
    [InlineData(Role.CaseHandler, "second", true, true)]
    [InlineData(Role.CaseHandler, "another", false, false)]
    [InlineData(Role.Commissioner, "lead", true, true)]
    [InlineData(Role.Commissioner, "another", false, false)]
    [InlineData(Role.Administrator, null, true, true)]
    [InlineData(Role.CityGovernmentSecretariat, null, true, true)]
    [InlineData(Role.CouncilSecretariat, null, true, false)]
    [InlineData(Role.Reader, null, false, false)]
    [InlineData(Role.CouncilMember, null, false, false)]
    public void Who_works_with_the_case_raises_the_question_about_others_and_everybody_about_themselves(
        Role role, string? office, bool whenTheCouncilDecides, bool whenDelegated)
    {
        var actor = As(role, office switch
        {
            "lead" => Lead.Id,
            "second" => Second.Id,
            "another" => NewId(),
            _ => null,
        });
        Assert.Equal((whenTheCouncilDecides, whenDelegated),
            (rights.MayRaise(actor, NewId(), DecidingBody.Council),
                rights.MayRaise(actor, NewId(), DecidingBody.CityGovernment)));
        Assert.True(rights.MayRaise(actor, actor.UserId, DecidingBody.CityGovernment));

        var person = new User(actor.UserId, actor.Name, actor.Name, null);
        impartiality.Raise(NewId(), new Objection(person, Ground, "Fordi.", "city-government"), Guid.Empty, Now);

        Assert.False(rights.MayRaise(actor, NewId(), DecidingBody.Council));
    }

    private static Office NewOffice(string key) =>
        new(NewId(), key, OfficeKind.Commissioner, key, key, key, null, null);
}
