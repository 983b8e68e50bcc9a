using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Screenings;

public abstract class LiftScreeningTests(ServiceHost host) : ScreeningTests(host)
{
    [Fact]
    public async Task A_screening_is_lifted_on_its_page_with_a_reason_and_everybody_reads_the_text_again()
    {
        var (situation, assessment) = await Assessed("recommend on an agenda");
        var screening = (await Screen(CaseDriver.Handler, situation, assessment))["id"]!.GetValue<Guid>();
        using var commissioner = await Person.SignIn(Host, CaseDriver.Commissioner, follows: true);
        var lift = await commissioner.OpenForm($"/screenings/{screening}/lift", "Input.Reason");
        await commissioner.Send(lift, $"/screenings/{screening}/lift", ("Input.Reason", ""));
        Assert.Equal(400, commissioner.Status);
        await commissioner.Send(lift, $"/screenings/{screening}/lift", ("Input.Reason", "Er offentlig nå."));
        Assert.Equal(200, commissioner.Status);

        using var reader = await Person.SignIn(Host, "leser", follows: true);
        await reader.Open($"/cases/{situation.Number}");
        var seen = reader.Html;
        Assert.Contains(Secret, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Skjermet", seen, StringComparison.Ordinal);
        Assert.Equal("Er offentlig nå.",
            (await Host.Read(db => db.Screenings.SingleAsync(one => one.Id == screening, Cancel))).LiftedBecause);
    }
}

[Collection<SharedOnSqlite>]
public sealed class LiftScreeningOnSqlite(SqliteHost host) : LiftScreeningTests(host);

[Collection<SharedOnPostgres>]
public sealed class LiftScreeningOnPostgres(PostgresHost host) : LiftScreeningTests(host);
