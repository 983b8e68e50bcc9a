using System.Net;

namespace MembershipCases.Web.Tests.Meetings;

/// <summary>The recommended text of a resolution is the one that was recommended.</summary>
public abstract class RecommendedTextTests(ServiceHost host) : MeetingPagesTests(host)
{
    [Fact]
    public async Task A_resolution_shows_what_was_recommended_whatever_its_body_says()
    {
        await CaseBeforeTheGovernment("Global Climate Forum");
        await Drive.Recommend("Kommunen melder seg ut.");
        using var council = await Person.SignIn(Host, Council);
        var (meeting, step) = await MeetingWithTheCase(council, "resolve");
        var (_, version) = await Drive.OpenStep("resolve");
        using (var refused = await Host.People.Give(Council, $"api/cases/{Drive.CaseId}/steps/{step}/treatment",
            Treatment(meeting, "Kommunen blir værende.", "adopted"), version))
        {
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            var says = await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains("case.recommended-is-another", says, StringComparison.Ordinal);
            Assert.Contains("resolution.points[0].recommended", says, StringComparison.OrdinalIgnoreCase);
        }

        await Drive.DoStep(Council, "resolve", "treatment", Treatment(meeting, null, "adopted-amended", "Nytt."));

        var points = (await Drive.Case())["resolutions"]![0]!["points"]!;
        Assert.Equal("Kommunen melder seg ut.", points[0]!["recommended"]!.GetValue<string>());
        Assert.Null(points[1]!["recommended"]);
        await council.Go(meeting);
        Assert.Contains("Nytt punkt i møtet", council.Text, StringComparison.Ordinal);
    }

    private static object Treatment(string meeting, string? recommended, string outcome, string? added = null) => new
    {
        meetingId = meeting.Split('/')[^1], outcome,
        resolution = new
        {
            points = (object[])[
                new { recommended, adopted = "Kommunen melder seg ut.", outcome = "adopted",
                    vote = new { present = 60, unanimous = true } },
                .. added is null ? (object[])[] : [new { adopted = added, outcome = "added" }]],
        },
    };
}

[Collection<SharedOnSqlite>]
public sealed class RecommendedTextOnSqlite(SqliteHost host) : RecommendedTextTests(host);

[Collection<SharedOnPostgres>]
public sealed class RecommendedTextOnPostgres(PostgresHost host) : RecommendedTextTests(host);
