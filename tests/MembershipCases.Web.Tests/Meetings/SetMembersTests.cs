using System.Net;
using MembershipCases.Web.Tests.Cases;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Meetings;

/// <summary>A body resolves when it is known how many members it has, and an administrator says how many.</summary>
public abstract class SetMembersTests(ServiceHost host) : SituationTests(host)
{
    private const string Route = "api/meetings/bodies/city-government/members";
    private static readonly object Eight = new { members = 8, reason = "Vedtak i bystyret." };

    [Fact]
    public async Task The_city_government_decides_once_its_number_of_members_is_known_and_no_more_of_them_vote()
    {
        await Forget();
        var situation = await At("approve");
        Drive.GoOnWith(situation.CaseId);
        await Post(Chief, situation, "deciding-body",
            new { decidingBody = "city-government", authority = "bystyrets-oppgaver-4-4-b", reason = "Faglig." });
        await Drive.Approve();
        await situation.CallMeeting("city-government");
        var (step, _) = await Drive.OpenStep("recommend");
        await Drive.Send(Government, $"api/meetings/{situation.Meeting}/agenda",
            new { stepId = step, itemNumber = "900/26", publishesPapers = true }, version: 1);
        object Decided(int present) => new
        {
            meetingId = situation.Meeting, outcome = "decided",
            resolution = new
            {
                authority = "4.4 b",
                points = (object[])[new { number = 1, adopted = "Kommunen melder seg ut.", outcome = "added",
                    vote = new { present, unanimous = true } }],
            },
        };
        await Post(Government, situation, $"steps/{step}/treatment", Decided(900), HttpStatusCode.Conflict,
            "vote.members-unknown");
        foreach (var who in new[] { Government, Chief })
        {
            using var refused = await Host.People.Give(who, Route, Eight, await Version());
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        await Drive.Send("administrator", Route, Eight, await Version());

        await Post(Government, situation, $"steps/{step}/treatment", Decided(900), HttpStatusCode.BadRequest,
            "vote.more-than-members");
        Assert.Empty(await Host.Read(db => db.Resolutions.Where(made => made.CaseId == situation.CaseId)
            .ToListAsync(Cancel)));
        var set = await Host.Read(db => db.History.SingleAsync(
            entry => entry.What == "body.members-set" && entry.Reason == "Vedtak i bystyret.", Cancel));
        Assert.Equal((await Version(), Body.IdOf("city-government")), (set.SubjectVersion, set.SubjectId));
    }

    [Fact]
    public async Task The_page_asks_for_the_number_and_its_source_and_the_list_shows_it()
    {
        await Forget();
        using var administrator = await SignIn("administrator");
        await administrator.Go("/meetings");
        Assert.Contains("ikke registrert", administrator.Text, StringComparison.Ordinal);
        await administrator.Go("/meetings/bodies/city-government");
        await administrator.Send(administrator.FormWith("Input.Members"), filled: ("Input.Members", "8"));
        Assert.Equal(400, administrator.Status);
        Assert.NotEqual("", administrator.ErrorAt("Input.Reason"));
        await administrator.Send(administrator.FormWith("Input.Members"), filled: ("Input.Reason", "Reglementet."));
        Assert.Equal(302, administrator.Status);
        await administrator.Go("/meetings");
        Assert.Contains("8 medlemmer", administrator.Text, StringComparison.Ordinal);
    }

    /// <summary>The number is unknown again, as it is in first data.</summary>
    private Task<int> Forget() => Host.Read(db => db.Bodies.Where(body => body.Key == "city-government")
        .ExecuteUpdateAsync(set => set.SetProperty(body => body.Members, (int?)null), Cancel));

    private Task<int> Version() => Host.Read(db => db.Bodies.Where(body => body.Key == "city-government")
        .Select(body => body.Version).SingleAsync(Cancel));
}

[Collection<SharedOnSqlite>]
public sealed class SetMembersOnSqlite(SqliteHost host) : SetMembersTests(host);

[Collection<SharedOnPostgres>]
public sealed class SetMembersOnPostgres(PostgresHost host) : SetMembersTests(host);
