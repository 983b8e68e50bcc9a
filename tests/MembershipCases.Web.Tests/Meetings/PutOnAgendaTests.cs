using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Meetings;

/// <summary>A place on an agenda makes the papers of a case public; whoever gives it is told, and must say so.</summary>
public abstract class PutOnAgendaTests(ServiceHost host) : MeetingPagesTests(host)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_form_says_what_becomes_public_asks_once_and_tells_it_afterwards()
    {
        var situation = await new Situation(Host).Prepare("recommend screened");
        await situation.CallMeeting("city-government");
        using var government = await Person.SignIn(Host, Government);
        await government.Go($"/meetings/{situation.Meeting}?step={situation.Step}");
        Assert.Contains("ikke offentlig ennå",
            government.Page.QuerySelector($"option[value='{situation.Step}']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            $"{situation.Number}: vurderinger: 1, begrunnelser: 0. Tekster som forblir skjermet: 1.",
            government.Page.GetElementById("becomes-public")!.TextContent.Replace('\n', ' '), StringComparison.Ordinal);

        await government.Send("handler=Put", new Dictionary<string, string> { ["Put.ItemNumber"] = "77/26" });
        Assert.Equal(409, government.Status);
        Assert.Contains("vurderinger: 1, begrunnelser: 0. Tekster som forblir skjermet: 1.",
            government.ErrorAt("Put.PublishesPapers"), StringComparison.Ordinal);
        Assert.Contains("77/26", government.Html, StringComparison.Ordinal);
        Assert.Null(await PublishedAt(situation));

        await government.Send("handler=Put", new Dictionary<string, string> { ["Put.PublishesPapers"] = "true" });
        Assert.Equal(302, government.Status);
        await government.Go($"/meetings/{situation.Meeting}");
        Assert.Contains("Vurderinger: 1. Begrunnelser: 0. Tekster som forblir skjermet: 1.", government.Html,
            StringComparison.Ordinal);
        Assert.NotNull(await PublishedAt(situation));
    }

    [Fact]
    public async Task The_api_puts_no_case_on_an_agenda_whose_papers_it_was_not_asked_to_publish()
    {
        var situation = await new Situation(Host).Prepare("recommend with a meeting");
        using var client = await Host.SignIn(Government);
        var item = new { stepId = situation.Step, itemNumber = "1/26" };
        using (var refused = await client.Give($"api/meetings/{situation.Meeting}/agenda", item, 1))
        {
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            Assert.Contains("meeting.publishes-papers", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }

        Assert.Null(await PublishedAt(situation));
        Assert.Empty(await Host.Read(
            db => db.Set<AgendaItem>().Where(put => put.StepId == situation.Step).ToListAsync(Cancel)));
        var put = await Drive.Send(Government, $"api/meetings/{situation.Meeting}/agenda",
            new { item.stepId, item.itemNumber, publishesPapers = true }, version: 1);
        Assert.Equal(1, put["published"]!["assessments"]!.GetValue<int>());
    }

    private Task<DateTimeOffset?> PublishedAt(Situation situation) => Host.Read(
        db => db.Cases.Where(of => of.Id == situation.CaseId).Select(of => of.PublishedAt).SingleAsync(Cancel));
}

[Collection<SharedOnSqlite>]
public sealed class PutOnAgendaOnSqlite(SqliteHost host) : PutOnAgendaTests(host);

[Collection<SharedOnPostgres>]
public sealed class PutOnAgendaOnPostgres(PostgresHost host) : PutOnAgendaTests(host);
