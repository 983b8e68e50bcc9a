using CsCheck;

namespace MembershipCases.Domain.Tests.People;

public sealed class GrantTests
{
    private readonly Town town = new();

    private static DateOnly Today => Town.Today;

    [Fact]
    public void A_role_counts_from_its_first_day_to_its_last()
    {
        var person = town.Person("p");
        Assert.True(town.Grant(person, Role.CaseHandler, town.Climate, Today.AddDays(1), Today.AddDays(3)).IsOk);

        Assert.False(person.On(Today).Is(Role.CaseHandler));
        Assert.True(person.On(Today.AddDays(1)).Is(Role.CaseHandler, town.Climate.Id));
        Assert.True(person.On(Today.AddDays(2)).Is(Role.CaseHandler, town.Climate.Id));
        Assert.False(person.On(Today.AddDays(3)).Is(Role.CaseHandler));
    }

    [Fact]
    public void An_administrator_is_proposed_by_one_and_confirmed_by_another_who_is_not_the_person()
    {
        var person = town.Person("p");
        Assert.True(town.Grant(person, Role.Administrator).IsOk);
        var proposed = person.Assignments[0].Id;

        Assert.Empty(person.On(Today).Authorities);
        Assert.Equal(UserErrors.NeedsAnother,
            Town.Settle(person, proposed, true, Town.Acting(town.Administrator)).Error);
        Assert.Equal(UserErrors.NeedsAnother, Town.Settle(person, proposed, true, Town.Acting(person)).Error);
        Assert.True(Town.Settle(person, proposed, true, Town.Acting(town.Second)).IsOk);
        Assert.True(person.On(Today).Is(Role.Administrator));
        Assert.Equal(UserErrors.NotProposed, Town.Settle(person, proposed, true, Town.Acting(town.Second)).Error);
    }

    [Fact]
    public void A_deputy_of_whoever_proposed_it_is_no_second_person()
    {
        var person = town.Person("p");
        Assert.True(town.Grant(person, Role.Administrator).IsOk);
        var acting =
            Town.Acting(town.Second) with { OnBehalfOf = new Principal(town.Administrator.Id, "administrator") };

        Assert.Equal(UserErrors.NeedsAnother, Town.Settle(person, person.Assignments[0].Id, true, acting).Error);
    }

    [Fact]
    public void A_role_that_was_declined_never_counts_and_can_be_proposed_again()
    {
        var person = town.Person("p");
        Assert.True(town.Grant(person, Role.Administrator).IsOk);
        Assert.True(Town.Settle(person, person.Assignments[0].Id, false, Town.Acting(town.Second)).IsOk);

        Assert.Empty(person.On(Today).Authorities);
        Assert.True(town.Grant(person, Role.Administrator).IsOk);
    }

    [Fact]
    public void Nobody_gives_roles_to_themselves_nor_a_deputy_to_the_one_they_act_for()
    {
        Assert.Equal(UserErrors.GrantsToSelf, town.Grant(town.Administrator, Role.CaseHandler, town.Climate).Error);
        var acting =
            Town.Acting(town.Second) with { OnBehalfOf = new Principal(town.Administrator.Id, "administrator") };
        Assert.Equal(UserErrors.GrantsToSelf,
            town.Administrator.Grant(town.Id(), Role.Archivist, null, Today, null, "Prøve.", [], acting, Today).Error);
    }

    [Fact]
    public void A_commissioner_has_an_office_and_a_secretariat_has_none()
    {
        var person = town.Person("p");
        Assert.Equal(UserErrors.OfficeMissing, town.Grant(person, Role.Commissioner).Error);
        Assert.Equal(UserErrors.OfficeUnfit, town.Grant(person, Role.CouncilSecretariat, town.Climate).Error);
        Assert.True(town.Grant(person, Role.CaseHandler).IsOk);
    }

    [Fact]
    public void The_past_is_not_changed()
    {
        var person = town.Person("p", Role.CaseHandler, town.Climate);
        Assert.Equal("user.day-passed", town.Grant(person, Role.Archivist, null, Today.AddDays(-1)).Error.Code);
        Assert.Equal("user.day-passed",
            town.End(person, Today.AddDays(-1)).Error.Code);
    }

    [Fact]
    public void The_mayor_sits_in_the_council_and_a_commissioner_does_not()
    {
        var mayor = town.Person("mayor", Role.Commissioner, town.Mayor);
        Assert.True(town.Grant(mayor, Role.CouncilMember).IsOk);

        var commissioner = town.Person("c", Role.Commissioner, town.Climate);
        Assert.Equal(UserErrors.SitsInBoth, town.Grant(commissioner, Role.CouncilMember).Error);
        Assert.True(town.End(commissioner, Today.AddDays(5)).IsOk);
        Assert.True(town.Grant(commissioner, Role.CouncilMember, null, Today.AddDays(5)).IsOk);
    }

    /// <summary>
    /// Whatever is given and ended in whatever order, on no day does anybody sit in both bodies, nor have a role twice.
    /// </summary>
    [Fact]
    public void Nobody_ever_sits_in_both_bodies() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 20], Gen.Int[0, 10], Gen.Bool).List[1, 12].Sample(acts =>
        {
            var here = new Town();
            var person = here.Person("p");
            foreach (var (what, from, length, isOpen) in acts)
            {
                DateOnly? to = isOpen ? null : Today.AddDays(from + length);
                if (what == 0) here.Grant(person, Role.CouncilMember, null, Today.AddDays(from), to);
                else if (what == 1) here.Grant(person, Role.Commissioner, here.Climate, Today.AddDays(from), to);
                else if (what == 2) here.Grant(person, Role.Commissioner, here.Mayor, Today.AddDays(from), to);
                else if (person.Assignments.Count > 0)
                    here.End(person, Today.AddDays(length), from % person.Assignments.Count);
            }

            for (var day = Today; day < Today.AddDays(60); day = day.AddDays(1))
            {
                var held = person.Assignments.Where(assignment => assignment.IsInForce(day)).ToList();
                Assert.True(held.Select(assignment => assignment.Seat).OfType<Seat>().Distinct().Count() <= 1);
                Assert.Equal(held.Count,
                    held.Select(assignment => (assignment.Role, assignment.OfficeId)).Distinct().Count());
            }
        });
}
