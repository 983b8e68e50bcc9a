using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.People;

public abstract class SetAbsenceTests(ServiceHost host) : RolesTests(host)
{
    [Fact]
    public async Task An_absence_is_set_and_cancelled_by_the_one_who_is_away()
    {
        var person = await People.Add(Role.Reader);
        var (first, last) = (People.Today.AddDays(1), People.Today.AddDays(5));

        await People.Do(person, person, "absence", new { from = first, lastDay = last });
        Assert.Equal((false, true, true, false), await IsAwayOn(person, first.AddDays(-1), first, last, last.AddDays(1)));
        await People.Do(person, person, "absence", new { });
        Assert.Equal((false, false, false, false), await IsAwayOn(person, first.AddDays(-1), first, last, last.AddDays(1)));

        var about = (await People.Find(person)).Id;
        Assert.Equal(2, await Host.Read(
            db => db.History.CountAsync(entry => entry.SubjectId == about && entry.What == "user.away", Cancel)));
    }

    [Fact]
    public async Task Nobody_says_of_another_that_they_are_away()
    {
        var (person, other) = (await People.Add(Role.Reader), await People.Add(Role.Reader));

        await People.Refused(other, person, "absence", new { from = People.Today, lastDay = People.Today },
            HttpStatusCode.Forbidden, "user.not-yours");
    }

    private async Task<(bool, bool, bool, bool)> IsAwayOn(string subject, params DateOnly[] days)
    {
        var person = await People.Find(subject);
        return (person.IsAway(days[0]), person.IsAway(days[1]), person.IsAway(days[2]), person.IsAway(days[3]));
    }
}

[Collection<SharedOnSqlite>]
public sealed class SetAbsenceOnSqlite(SqliteHost host) : SetAbsenceTests(host);

[Collection<SharedOnPostgres>]
public sealed class SetAbsenceOnPostgres(PostgresHost host) : SetAbsenceTests(host);
