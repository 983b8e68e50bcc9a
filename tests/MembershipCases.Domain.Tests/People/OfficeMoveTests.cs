namespace MembershipCases.Domain.Tests.People;

/// <summary>People keep their roles and deputies when an office is succeeded.</summary>
public sealed class OfficeMoveTests
{
    private readonly Town town = new();
    private readonly Office renamed, split;

    public OfficeMoveTests() => (renamed, split) = (New("renamed"), New("split"));

    private static DateOnly Today => Town.Today;

    [Fact]
    public void A_role_ends_in_the_old_office_and_begins_in_the_new_one_until_the_same_day()
    {
        var person = town.Person("p", Role.Commissioner, town.Climate, null, Today.AddDays(30));
        Assert.True(person.MoveToOffice(Move(renamed)).IsOk);

        Assert.False(person.On(Today).Is(Role.Commissioner, town.Climate.Id));
        Assert.True(person.On(Today.AddDays(-1)).Is(Role.Commissioner, town.Climate.Id));
        Assert.True(person.On(Today.AddDays(29)).Is(Role.Commissioner, renamed.Id));
        Assert.False(person.On(Today.AddDays(30)).Is(Role.Commissioner));
        Assert.Equal(Seat.CityGovernment, person.Assignments[1].Seat);
        Assert.Equal(["RoleEnded", "RoleAssigned"], person.TakeEvents().Skip(2).Select(what => what.GetType().Name));
    }

    [Fact]
    public void A_split_gives_the_role_in_both_and_what_is_to_come_begins_on_its_day()
    {
        var person = town.Person("p", Role.CaseHandler, town.Climate, Today.AddDays(5));
        Assert.True(person.MoveToOffice(Move(renamed, split)).IsOk);

        Assert.Empty(person.On(Today.AddDays(4)).Authorities);
        Assert.Equal([new Authority(Role.CaseHandler, renamed.Id), new Authority(Role.CaseHandler, split.Id)],
            person.On(Today.AddDays(5)).Authorities);
    }

    [Fact]
    public void What_is_proposed_waits_in_the_new_office()
    {
        var person = town.Person("p", Role.CaseHandler, town.Mayor);
        Assert.True(town.Grant(person, Role.Commissioner, town.Climate).IsOk);
        Assert.True(person.MoveToOffice(Move(renamed)).IsOk);

        var waiting = Assert.Single(person.Assignments, held => held.IsProposed);
        Assert.Equal((renamed.Id, town.Administrator.Id), (waiting.OfficeId!.Value, waiting.ProposedBy!.Value));
        Assert.True(Town.Settle(person, waiting.Id, true, Town.Acting(town.Second)).IsOk);
        Assert.True(person.On(Today).Is(Role.Commissioner, renamed.Id));
    }

    [Fact]
    public void Whoever_has_the_role_there_already_gets_only_the_rest()
    {
        var person = town.Person("p", Role.CaseHandler, town.Climate);
        person.Assign(town.Id(), Role.CaseHandler, renamed, Today.AddDays(3), Today.AddDays(6));
        Assert.True(person.MoveToOffice(Move(renamed)).IsOk);

        for (var day = Today; day < Today.AddDays(10); day = day.AddDays(1))
            Assert.Equal([new Authority(Role.CaseHandler, renamed.Id)], person.On(day).Authorities);
    }

    [Fact]
    public void Deputies_go_along()
    {
        var (principal, deputy) = (town.Person("p", Role.Commissioner, town.Climate), town.Person("d"));
        Assert.True(town.Lend(principal, deputy, Today, Today.AddDays(7)).IsOk);
        Assert.True(principal.MoveToOffice(Move(renamed)).IsOk);

        Assert.Equal([new Authority(Role.Commissioner, renamed.Id)],
            principal.AuthorityLentTo(deputy.Id, "d", Today.AddDays(6))!.Authorities);
        Assert.Null(principal.AuthorityLentTo(deputy.Id, "d", Today.AddDays(7)));
        Assert.Equal(["DeputyEnded", "DeputyAppointed"],
            principal.TakeEvents().TakeLast(2).Select(what => what.GetType().Name));
    }

    [Fact]
    public void Whoever_lets_an_office_join_another_gets_nothing_more_there_alone_nor_does_who_they_added()
    {
        var (own, added, other) = (town.Person("own", Role.CaseHandler, town.Climate),
            new User(town.Id(), "added", "added", null, addedBy: town.Administrator.Id),
            town.Person("other", Role.CaseHandler, town.Climate));
        added.Assign(town.Id(), Role.CaseHandler, town.Climate, null);
        foreach (var (person, by) in new[] { (own, own), (added, town.Administrator), (other, town.Administrator) })
            Assert.True(person.MoveToOffice(Move(split) with { Joined = [split.Id], By = by.Id }).IsOk);

        Assert.Empty(own.On(Today).Authorities);
        Assert.Empty(added.On(Today).Authorities);
        Assert.True(other.On(Today).Is(Role.CaseHandler, split.Id));
        Assert.Equal(own.Id, own.Assignments[1].ProposedBy);
        Assert.True(Town.Settle(own, own.Assignments[1].Id, true, Town.Acting(town.Second)).IsOk);
        Assert.True(own.On(Today).Is(Role.CaseHandler, split.Id));
    }

    [Fact]
    public void A_deputy_who_lets_an_office_join_another_waits_there_and_not_in_a_new_one()
    {
        var (principal, another, deputy) = (town.Person("p", Role.CaseHandler, town.Climate),
            town.Person("a", Role.CaseHandler, town.Climate), town.Person("d"));
        foreach (var person in new[] { principal, another })
            Assert.True(town.Lend(person, deputy, Today, Today.AddDays(7)).IsOk);
        Assert.True(principal.MoveToOffice(Move(split) with { Joined = [split.Id], By = deputy.Id }).IsOk);
        Assert.True(another.MoveToOffice(Move(renamed) with { By = deputy.Id }).IsOk);

        Assert.Null(principal.AuthorityLentTo(deputy.Id, "d", Today));
        Assert.True(principal.On(Today).Is(Role.CaseHandler, split.Id));
        Assert.NotNull(another.AuthorityLentTo(deputy.Id, "d", Today));
    }

    private OfficeMove Move(params Office[] successors) =>
        new(town.Climate.Id, successors, Today, "Ny portefølje.", town.Id, _ => ("d", null), town.Administrator.Id);

    private Office New(string key) =>
        new(town.Id(), key, OfficeKind.Commissioner, key, key, key, "Klimaavdelingen", Today);
}
