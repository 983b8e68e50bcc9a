using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Cases;

/// <summary>
/// The papers of a case stay in the departments concerned until a meeting, or its case handler, makes them public.
/// </summary>
public abstract class PublishCaseTests(ServiceHost host)
{
    private const string Paper = "Vurdert mot de tre kriteriene.", Withheld = "foreløpig bare leses i avdelingene";
    private readonly CaseDriver drive = new(host);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("leser", false)]
    [InlineData("arkivar", false)]
    [InlineData("administrator", false)]
    [InlineData("byrad-kultur-mangfold-likestilling", false)]
    [InlineData(CaseDriver.Handler, true)]
    [InlineData(CaseDriver.Commissioner, true)]
    [InlineData("byradets-sekretariat", true)]
    [InlineData("bystyrets-kontor", true)]
    public async Task Before_that_others_see_where_it_stands_and_why_they_see_no_more(string who, bool reads)
    {
        var situation = await new Situation(host).Prepare("recommend");
        using var somebody = await Person.SignIn(host, who, follows: true);

        foreach (var address in new[] { $"/cases/{situation.Number}",
            $"/cases/{situation.Number}/submission" })
        {
            await somebody.Go(address);
            Assert.Equal(200, somebody.Status);
            Assert.Equal(reads, somebody.Html.Contains(Paper, StringComparison.Ordinal));
            Assert.Equal(!reads, somebody.Html.Contains(Withheld, StringComparison.Ordinal));
            Assert.Equal(!reads, somebody.Html.Contains("offentleglova § 14", StringComparison.Ordinal));
            Assert.Contains($"{situation.Case["title"]}", somebody.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_place_on_an_agenda_makes_it_public_for_ever()
    {
        var situation = await new Situation(host).Prepare("recommend on an agenda");
        Assert.NotNull(situation.Case["publishedAt"]);
        using (var secretariat = await host.SignIn("byradets-sekretariat"))
        using (var request = CommandRequest.To(HttpMethod.Delete,
            $"api/meetings/{situation.Meeting}/agenda/{situation.Step}", null, 2))
            (await secretariat.SendAsync(request, Cancel)).EnsureSuccessStatusCode();

        using var reader = await Person.SignIn(host, "leser", follows: true);
        await reader.Open($"/cases/{situation.Number}");
        Assert.Contains(Paper, reader.Html, StringComparison.Ordinal);
        Assert.Single(
            await host.Read(
                db => db.History.Where(entry => entry.CaseId == situation.CaseId && entry.What == "case.published")
                    .ToListAsync(Cancel)));
    }

    [Fact]
    public async Task The_lead_office_s_case_handler_publishes_it_on_its_page_once()
    {
        var situation = await new Situation(host).Prepare("approve");
        var page = $"/cases/{situation.Number}";
        using var handler = await Person.SignIn(host, CaseDriver.Handler, follows: true);
        var form = await handler.OpenForm(page, "Publish.CommandId");
        Assert.Contains("Dette blir offentlig nå: vurderinger: 1, begrunnelser: 0.", handler.Html, StringComparison.Ordinal);
        await handler.Send(form, $"{page}?handler=Publish");

        Assert.Equal(200, handler.Status);
        Assert.Contains("Dokumentene i saken er offentlige fra nå. Vurderinger: 1.", handler.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Publish.CommandId", handler.Html, StringComparison.Ordinal);
        using var reader = await Person.SignIn(host, "leser", follows: true);
        await reader.Open(page);
        Assert.Contains(Paper, reader.Html, StringComparison.Ordinal);

        foreach (var (who, expected) in new[] { (CaseDriver.Handler, HttpStatusCode.Conflict),
            (CaseDriver.Commissioner, HttpStatusCode.Forbidden), ("administrator", HttpStatusCode.Forbidden) })
        {
            using var client = await host.SignIn(who);
            using var answer = await client.Give($"api/cases/{situation.CaseId}/publication", new { },
                await situation.VersionNow());
            Assert.Equal(expected, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Whoever_is_kept_out_of_the_case_does_not_publish_it()
    {
        var situation = await new Situation(host).Prepare("assess");
        await drive.Send(CaseDriver.Handler, $"api/cases/{situation.CaseId}/disqualifications",
            new { ground = "kommuneloven-13-3", why = "Jeg leder styret." }, situation.Version);
        using var client = await host.SignIn(CaseDriver.Handler);
        using var answer = await client.Give($"api/cases/{situation.CaseId}/publication", new { },
            situation.Version + 1);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_list_of_the_register_tells_nothing_of_an_assessment_that_is_not_public()
    {
        var situation = await new Situation(host).Prepare("recommend");
        using var handler = await Person.SignIn(host, CaseDriver.Handler, follows: true);
        Assert.DoesNotContain("Passiv", await Row(), StringComparison.Ordinal);

        await drive.Send(CaseDriver.Handler, $"api/cases/{situation.CaseId}/publication", new { }, situation.Version);
        Assert.Contains("Passiv", await Row(), StringComparison.Ordinal);

        async Task<string> Row()
        {
            var name = await host.Read(
                db => db.Memberships.Where(membership => membership.Id == situation.MembershipId)
                    .Select(membership => membership.Name).SingleAsync(Cancel));
            await handler.Open($"/register/export?format=csv&search={Uri.EscapeDataString(name)}");
            return handler.Html.Split('\n').Single(line => line.Contains(name + ";", StringComparison.Ordinal));
        }
    }
}

[Collection<SharedOnSqlite>]
public sealed class PublishCaseOnSqlite(SqliteHost host) : PublishCaseTests(host);

[Collection<SharedOnPostgres>]
public sealed class PublishCaseOnPostgres(PostgresHost host) : PublishCaseTests(host);
