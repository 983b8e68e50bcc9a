namespace MembershipCases.Domain.Tests.People;

/// <summary>Nobody gets alone what two should decide on.</summary>
public sealed class TwoPersonsTests
{
    private readonly Town town = new();

    private static DateOnly Today => Town.Today;

    [Fact]
    public void An_administrator_who_appoints_themselves_deputy_waits_for_another()
    {
        var secretary = town.Person("secretary", Role.Archivist);
        Assert.True(Lend(secretary, town.Administrator, town.Administrator).IsOk);

        Assert.Null(Lent(secretary, town.Administrator));
        Assert.Equal(UserErrors.NeedsAnother, Settle(secretary, true, town.Administrator).Error);
        Assert.True(Settle(secretary, true, town.Second).IsOk);
        Assert.NotNull(Lent(secretary, town.Administrator));
        Assert.Equal(UserErrors.DeputyNotProposed, Settle(secretary, true, town.Second).Error);
    }

    [Fact]
    public void The_deputy_does_not_confirm_that_they_are_it()
    {
        var handler = town.Person("handler", Role.CaseHandler, town.Climate);
        Assert.True(Lend(handler, town.Second, handler).IsOk);

        Assert.Equal(UserErrors.NeedsAnother, Settle(handler, true, town.Second).Error);
        Assert.True(Settle(handler, true, town.Administrator).IsOk);
    }

    [Fact]
    public void A_declined_deputy_and_one_whom_the_principal_ends_never_act()
    {
        var secretary = town.Person("secretary", Role.CouncilSecretariat);
        Assert.True(Lend(secretary, town.Administrator, town.Administrator).IsOk);
        Assert.True(Settle(secretary, false, town.Second).IsOk);
        Assert.True(Lend(secretary, town.Administrator, town.Administrator).IsOk);
        Assert.True(secretary.EndDeputy(secretary.Deputies[1].Id, Town.Acting(secretary), Today).IsOk);

        Assert.Null(Lent(secretary, town.Administrator));
        Assert.All(secretary.Deputies, known => Assert.Equal((known.From, false), (known.To, known.IsProposed)));
    }

    [Fact]
    public void Whoever_added_an_account_neither_gives_it_roles_nor_lends_to_it_alone()
    {
        var (made, secretary) = (Added(), town.Person("secretary", Role.CouncilSecretariat));
        Assert.True(town.Grant(made, Role.Reader).IsOk);
        Assert.True(Lend(secretary, made, town.Administrator).IsOk);

        Assert.Empty(made.On(Today).Authorities);
        Assert.Null(Lent(secretary, made));
        Assert.True(Town.Settle(made, made.Assignments[0].Id, true, Town.Acting(town.Second)).IsOk);
        Assert.True(made.On(Today).Is(Role.Reader));
    }

    [Fact]
    public void Another_administrator_gives_the_account_its_role_at_once()
    {
        var made = Added();
        Assert.True(town.Grant(made, Role.Reader, by: town.Second).IsOk);

        Assert.True(made.On(Today).Is(Role.Reader));
        Assert.False(made.WaitsForAnother);
    }

    [Theory]
    [InlineData(Role.CaseHandler, Role.Commissioner)]
    [InlineData(Role.Commissioner, Role.CaseHandler)]
    [InlineData(Role.CityGovernmentSecretariat, Role.CouncilSecretariat)]
    [InlineData(Role.Administrator, Role.CaseHandler)]
    [InlineData(Role.Administrator, Role.CouncilSecretariat)]
    public void An_incompatible_role_waits_for_another(Role held, Role granted)
    {
        var person = town.Person("p", held, held == Role.Commissioner ? town.Climate : null);
        Assert.True(town.Grant(person, granted, granted == Role.Commissioner ? town.Climate : null).IsOk);

        Assert.True(person.WaitsForAnother);
        Assert.False(person.On(Today).Is(granted));
    }

    [Fact]
    public void Roles_that_follow_each_other_are_compatible_and_so_are_those_that_do_not_act_in_cases()
    {
        var person = town.Person("p", Role.CaseHandler, town.Climate, null, Today.AddDays(5));
        Assert.True(town.Grant(person, Role.Commissioner, town.Climate, Today.AddDays(5)).IsOk);
        Assert.True(town.Grant(person, Role.Archivist).IsOk);

        Assert.DoesNotContain(person.Assignments, held => held.IsProposed);
    }

    [Fact]
    public void A_deputyship_is_incompatible_as_a_role_is()
    {
        var (handler, commissioner, reader) = (town.Person("handler", Role.CaseHandler, town.Climate),
            town.Person("commissioner", Role.Commissioner, town.Climate), town.Person("reader"));
        Assert.True(Lend(commissioner, handler, commissioner).IsOk);
        Assert.Null(Lent(commissioner, handler));

        Assert.True(Lend(commissioner, reader, commissioner).IsOk);
        Assert.NotNull(Lent(commissioner, reader));
        Assert.True(Lend(handler, reader, handler, [commissioner.Deputies[1]]).IsOk);
        Assert.Null(Lent(handler, reader));
        Assert.True(town.Grant(reader, Role.CaseHandler, standsInFor: [commissioner.Deputies[1]]).IsOk);
        Assert.True(reader.Assignments[0].IsProposed);
    }

    [Fact]
    public void All_incompatible_roles_are_found_from_a_day_on()
    {
        var (handler, commissioner) = (town.Person("handler", Role.CaseHandler, town.Climate),
            town.Person("commissioner", Role.Commissioner, town.Climate));
        handler.Assign(town.Id(), Role.Archivist, null, null);
        Assert.True(Lend(commissioner, handler, commissioner).IsOk);
        Holding[] held = [.. handler.Assignments.Select(Holding.Of), Holding.Of(commissioner.Deputies[0])];

        Assert.Equal([Role.CaseHandler, Role.Commissioner], Holding.Incompatible(held, Today).Select(one => one.Role));
        Assert.Empty(Holding.Incompatible(held, Today.AddDays(7)));
    }

    [Fact]
    public void Where_fewer_than_two_administrators_would_remain_another_confirms_the_end()
    {
        Assert.True(town.End(town.Second, Today, others: 1).IsOk);
        var ending = town.Second.Assignments[0].Id;

        Assert.True(town.Second.On(Today).Is(Role.Administrator));
        Assert.Equal(UserErrors.NeedsAnother,
            Town.Settle(town.Second, ending, true, Town.Acting(town.Administrator), 1).Error);
        Assert.Equal(UserErrors.EndWaits, town.End(town.Second, Today, others: 1, by: town.Second).Error);
        Assert.True(Town.Settle(town.Second, ending, true, Town.Acting(town.Second), 1).IsOk);
        Assert.False(town.Second.On(Today).Is(Role.Administrator));
    }

    [Fact]
    public void The_end_can_be_declined_and_the_last_administrator_stays_whoever_confirms()
    {
        var id = town.Second.Assignments[0].Id;
        Assert.True(town.End(town.Second, Today, others: 1).IsOk);
        Assert.True(Town.Settle(town.Second, id, false, Town.Acting(town.Second), 1).IsOk);
        Assert.Equal(UserErrors.NotProposed, Town.Settle(town.Second, id, true, Town.Acting(town.Second), 1).Error);
        Assert.True(town.End(town.Second, Today, others: 1).IsOk);

        Assert.Equal(UserErrors.LastAdministrator,
            Town.Settle(town.Second, id, true, Town.Acting(town.Second), 0).Error);
        Assert.Equal(UserErrors.LastAdministrator, town.End(town.Administrator, Today, others: 0).Error);
        Assert.True(town.Second.On(Today).Is(Role.Administrator));
    }

    [Fact]
    public void Of_three_administrators_one_is_ended_at_once()
    {
        Assert.True(town.End(town.Second, Today, others: 2).IsOk);
        Assert.False(town.Second.On(Today).Is(Role.Administrator));
    }

    private User Added() => new(town.Id(), "made", "made", null, addedBy: town.Administrator.Id);

    private Result<Done> Lend(User principal, User deputy, User by, params IEnumerable<Deputyship> standsInFor) =>
        town.Lend(principal, deputy, Today, Today.AddDays(7), Town.Acting(by), standsInFor: standsInFor);

    private static Result<Done> Settle(User principal, bool isConfirmed, User by) =>
        principal.SettleDeputy(principal.Deputies[0].Id, isConfirmed, null, Town.Acting(by));

    private static Actor? Lent(User principal, User deputy) =>
        principal.AuthorityLentTo(deputy.Id, deputy.Name, Today);
}
