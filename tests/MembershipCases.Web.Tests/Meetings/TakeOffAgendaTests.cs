using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Meetings;

public abstract class TakeOffAgendaTests(ServiceHost host) : MeetingPagesTests(host)
{
    [Fact]
    public async Task Nobody_records_a_meeting_to_come_or_of_another_body_and_a_case_can_be_taken_off_until_treated()
    {
        await CaseBeforeTheGovernment("Eurocities", "byradsleder", "saksbehandler-byradsleder");
        using var government = await Person.SignIn(Host, Government);
        var (meeting, step) = await MeetingWithTheCase(government, "recommend", ahead: 7);
        Assert.Empty(government.Page.QuerySelectorAll("form[action*='handler=Record']"));
        Assert.NotEmpty(government.Page.QuerySelectorAll("form[action*='handler=Move']"));

        using var council = await Person.SignIn(Host, Council);
        await council.Go(meeting);
        Assert.Empty(council.Page.QuerySelectorAll("main form"));

        await government.Send("handler=TakeOff", new Dictionary<string, string>());
        Assert.Equal(302, government.Status);
        Assert.Empty(await Host.Read(db => db.Set<AgendaItem>().Where(item => item.StepId == step).ToListAsync()));
        await government.Go(meeting);
        await government.Send("handler=Move",
            new Dictionary<string, string> { ["Move.On"] = Drive.Today.AddDays(9).ToString("dd.MM.yyyy", null),
                ["Move.Reason"] = "" });
        Assert.NotEqual("", government.ErrorAt("Move.Reason"));
        await government.Send("handler=Move",
            new Dictionary<string, string> { ["Move.On"] = Drive.Today.AddDays(9).ToString("dd.MM.yyyy", null),
                ["Move.Reason"] = "Kollisjon." });
        Assert.Equal(302, government.Status);
    }
}

[Collection<SharedOnSqlite>]
public sealed class TakeOffAgendaOnSqlite(SqliteHost host) : TakeOffAgendaTests(host);

[Collection<SharedOnPostgres>]
public sealed class TakeOffAgendaOnPostgres(PostgresHost host) : TakeOffAgendaTests(host);
