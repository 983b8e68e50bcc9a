using CsCheck;

namespace MembershipCases.Domain.Tests.People;

public sealed class DeputyTests
{
    private readonly Town town = new();
    private readonly User principal;
    private readonly User deputy;

    public DeputyTests() =>
        (principal, deputy) = (town.Person("byråd", Role.Commissioner, town.Climate, null, Today.AddDays(30)),
            town.Person("stedfortreder"));

    private static DateOnly Today => Town.Today;

    [Fact]
    public void A_deputy_has_what_was_lent_and_says_on_whose_behalf()
    {
        Assert.True(town.Lend(principal, deputy, Today, Today.AddDays(7)).IsOk);

        var acting = principal.AuthorityLentTo(deputy.Id, deputy.Name, Today)!;
        Assert.Equal(new Principal(principal.Id, "byråd"), acting.OnBehalfOf);
        Assert.Equal([new Authority(Role.Commissioner, town.Climate.Id)], acting.Authorities);
        Assert.Null(principal.AuthorityLentTo(deputy.Id, deputy.Name, Today.AddDays(7)));
        Assert.Null(principal.AuthorityLentTo(town.Second.Id, "second", Today));
    }

    [Fact]
    public void What_the_principal_no_longer_has_the_deputy_has_not_either()
    {
        Assert.True(town.Lend(principal, deputy, Today, Today.AddDays(20)).IsOk);
        Assert.True(town.End(principal, Today.AddDays(3)).IsOk);

        Assert.NotNull(principal.AuthorityLentTo(deputy.Id, deputy.Name, Today.AddDays(2)));
        Assert.Null(principal.AuthorityLentTo(deputy.Id, deputy.Name, Today.AddDays(3)));
    }

    [Fact]
    public void Nobody_lends_more_than_they_have()
    {
        Assert.Equal(UserErrors.MoreThanTheyHave, town.Lend(principal, deputy, Today, Today.AddDays(31)).Error);
        Assert.Equal(UserErrors.RoleNotLent, town.Lend(town.Administrator, deputy, Today, Today.AddDays(1)).Error);
    }

    [Fact]
    public void What_was_lent_is_not_lent_on()
    {
        Assert.True(town.Lend(principal, deputy, Today, Today.AddDays(7)).IsOk);
        var acting = principal.AuthorityLentTo(deputy.Id, deputy.Name, Today)!;

        Assert.Equal(UserErrors.LendsOn, town.Lend(principal, town.Second, Today, Today.AddDays(2), acting).Error);
        Assert.Equal(UserErrors.LendsOn, principal.EndDeputy(principal.Deputies[0].Id, acting, Today).Error);
    }

    [Fact]
    public void Only_the_person_and_an_administrator_say_who_stands_in()
    {
        Assert.Equal(UserErrors.NotTheirs,
            town.Lend(principal, deputy, Today, Today.AddDays(2),
                Town.Acting(town.Person("other", Role.CaseHandler, town.Climate))).Error);
        Assert.True(town.Lend(principal, deputy, Today, Today.AddDays(2), Town.Acting(town.Administrator)).IsOk);
        Assert.Equal(UserErrors.DeputyAlready, town.Lend(principal, deputy, Today.AddDays(1), Today.AddDays(4)).Error);
        Assert.Equal(UserErrors.DeputyIsSelf, town.Lend(principal, principal, Today, Today.AddDays(2)).Error);
    }

    [Fact]
    public void Whoever_sits_in_the_council_does_not_act_in_the_city_government()
    {
        Assert.True(town.Grant(deputy, Role.CouncilMember, null, Today.AddDays(5)).IsOk);

        Assert.Equal("user.sits-in-both", town.Lend(principal, deputy, Today, Today.AddDays(6)).Error.Code);
        Assert.True(town.Lend(principal, deputy, Today, Today.AddDays(5)).IsOk);
    }

    [Fact]
    public void While_somebody_is_away_only_what_is_not_lent_is_still_theirs_to_be_told_of()
    {
        principal.Assign(town.Id(), Role.Archivist, null, null);
        Assert.True(town.Lend(principal, deputy, Today, Today.AddDays(7)).IsOk);
        Assert.True(principal.SetAbsence(Today, Today.AddDays(7), Town.Acting(principal)).IsOk);

        Assert.Equal([new Authority(Role.Archivist, null)], principal.PresentOn(Today).Authorities);
        Assert.Equal(2, principal.PresentOn(Today.AddDays(7)).Authorities.Count);
    }

    /// <summary>
    /// However roles and deputies come and go: what a deputy may do on a day is what the principal may do that day, or
    /// less.
    /// </summary>
    [Fact]
    public void A_deputy_never_has_more_than_the_principal() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 12], Gen.Int[0, 12]).List[1, 15].Sample(acts =>
        {
            var here = new Town();
            var (lender, borrower) = (here.Person("a", Role.CaseHandler, here.Climate, null, Today.AddDays(10)),
                here.Person("b"));
            foreach (var (what, from, length) in acts)
            {
                var held = from % lender.Assignments.Count;
                if (what == 0)
                    here.Grant(lender, Role.Archivist, null, Today.AddDays(from), Today.AddDays(from + length));
                else if (what == 1)
                    here.Lend(lender, borrower, Today.AddDays(from), Today.AddDays(from + length), assignment: held);
                else if (what == 2) here.End(lender, Today.AddDays(length), held);
                else if (lender.Deputies.Count > 0)
                    lender.EndDeputy(lender.Deputies[from % lender.Deputies.Count].Id, Town.Acting(lender), Today);
            }

            for (var day = Today; day < Today.AddDays(30); day = day.AddDays(1))
                Assert.Empty(
                    (lender.AuthorityLentTo(borrower.Id, "b", day)?.Authorities ?? []).Except(lender.On(day).Authorities));
        });
}
