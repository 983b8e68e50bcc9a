using System.Net;
using System.Text.Json.Nodes;
using MembershipCases.Web.Tests.Cases;
using MembershipCases.Web.Tests.FiveCases;
using MembershipCases.Web.Tests.Safety.Access;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Screenings;

/// <summary>A text is screened and lifted on its page and by JSON, and it is kept who has read it.</summary>
public abstract class ScreeningTests(ServiceHost host)
{
    private const string Secret = "Vurdert mot de tre kriteriene.";
    private readonly CaseDriver drive = new(host);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_is_screened_on_its_page_and_others_read_the_public_one_with_its_basis()
    {
        var (situation, assessment) = await Assessed("recommend on an agenda");
        var (page, form) = ($"/cases/{situation.Case["number"]}", $"/screenings/case/{situation.CaseId}/new?recordId={assessment}&field=reasoning");
        using var handler = await FormBrowser.SignIn(host, CaseDriver.Handler);
        Assert.Contains(form, (await handler.Get(page)).Html, StringComparison.Ordinal);
        var hidden = await handler.Hidden(form, "Input.PublicText");
        var (refused, again) = await handler.Send(form, [.. hidden, new("Input.Basis", ""), new("Input.PublicText", "Åpent.")]);
        Assert.Equal(HttpStatusCode.BadRequest, refused);
        Assert.Contains("Åpent.", again, StringComparison.Ordinal);

        var (done, told) = await handler.Send(form, [.. await handler.Hidden(form, "Input.PublicText"), new("Input.Basis", "offentleglova-13"), new("Input.PublicText", "Gjelder private forhold.")]);

        Assert.Equal(HttpStatusCode.OK, done);
        Assert.Contains("Skjermet, offentleglova § 13", told, StringComparison.Ordinal);
        Assert.Contains(Secret, told, StringComparison.Ordinal);
        Assert.Contains("Andre leser: Gjelder private forhold.", told, StringComparison.Ordinal);
        using var reader = await FormBrowser.SignIn(host, "leser");
        var (_, seen) = await reader.Get(page);
        Assert.Contains("Gjelder private forhold.", seen, StringComparison.Ordinal);
        Assert.Contains("Skjermet, offentleglova § 13", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("/screenings/", seen, StringComparison.Ordinal);
        var entry = await drive.Read(db => db.History.SingleAsync(known => known.CaseId == situation.CaseId && known.What == "text.screened", Cancel));
        Assert.Contains("offentleglova-13", entry.After, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_keeps_the_full_text_and_shows_the_public_one()
    {
        var (situation, assessment) = await Assessed("approve");
        await Screen(CaseDriver.Handler, situation, assessment);

        using var handler = await FormBrowser.SignIn(host, CaseDriver.Handler);
        foreach (var address in new[] { $"/history?case={situation.Case["number"]}", $"/history/export?case={situation.Case["number"]}" })
        {
            var (_, says) = await handler.Get(address);
            Assert.DoesNotContain(Secret, says, StringComparison.Ordinal);
            Assert.Contains("[offentleglova § 13] Åpent.", says, StringComparison.Ordinal);
        }

        Assert.True(await drive.Read(db => db.History.AnyAsync(entry => entry.CaseId == situation.CaseId && entry.After.Contains(Secret), Cancel)));
    }

    [Fact]
    public async Task What_an_office_hands_in_again_stays_screened_and_lifting_lifts_all_of_it()
    {
        var (situation, assessment) = await Assessed("approve");
        await Screen(CaseDriver.Handler, situation, assessment);
        await drive.DoStep(CaseDriver.Commissioner, "approve", "approval", new { outcome = "returned", reason = "Mangler kostnad." });
        await drive.DoStep(CaseDriver.Handler, "assess", "assessment", new { text = new { participation = "passive", learningOutcome = "low", influence = "low", advice = "withdraw", reasoning = Secret + " Også kostnaden." } });

        var texts = await drive.Read(db => db.Assessments.Where(one => one.CaseId == situation.CaseId).Select(one => one.Text).ToListAsync(Cancel));
        Assert.Equal(2, texts.Count);
        Assert.All(texts, text => Assert.Equal("[offentleglova § 13] Åpent.", text.Reasoning));

        var screenings = await drive.Read(db => db.Screenings.Where(one => one.CaseId == situation.CaseId).ToListAsync(Cancel));
        await drive.Send(CaseDriver.Commissioner, $"api/screenings/{screenings[0].Id}/lifting", new { reason = "Er offentlig nå." }, await Version(situation));
        texts = await drive.Read(db => db.Assessments.Where(one => one.CaseId == situation.CaseId).Select(one => one.Text).ToListAsync(Cancel));
        Assert.Equal([Secret, Secret + " Også kostnaden."], texts.Select(text => text.Reasoning).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_same_words_elsewhere_in_the_case_are_screened_with_the_text()
    {
        var (situation, _) = await Assessed("implement");
        var resolution = await drive.Read(db => db.Resolutions.SingleAsync(one => one.CaseId == situation.CaseId, Cancel));

        await Send(CaseDriver.Handler, situation, new(resolution.Id, "adopted-1"), HttpStatusCode.OK);

        var after = await drive.Read(db => db.Resolutions.AsNoTracking().SingleAsync(one => one.CaseId == situation.CaseId, Cancel));
        var recommendation = await drive.Read(db => db.Recommendations.AsNoTracking().SingleAsync(one => one.CaseId == situation.CaseId, Cancel));
        Assert.Equal(["[offentleglova § 13] Åpent.", "[offentleglova § 13] Åpent.", "[offentleglova § 13] Åpent."], [after.Points[0].Adopted!, after.Points[0].Recommended!, recommendation.Points[0].Text]);
    }

    [Fact]
    public async Task Who_reads_the_full_text_is_kept_once_a_day_and_shown_to_the_archivist()
    {
        var (situation, assessment) = await Assessed("recommend on an agenda");
        var screening = (await Screen(CaseDriver.Handler, situation, assessment))["id"]!.GetValue<Guid>();
        var page = $"/cases/{situation.Case["number"]}";
        foreach (var who in new[] { CaseDriver.Commissioner, CaseDriver.Commissioner, "leser", "arkivar" })
        {
            using var somebody = await FormBrowser.SignIn(host, who);
            Assert.Equal(HttpStatusCode.OK, (await somebody.Get(page)).Status);
        }

        host.Time.Advance(TimeSpan.FromDays(1));
        using (var next = await FormBrowser.SignIn(host, CaseDriver.Commissioner)) await next.Get($"{page}/submission");
        var readings = await drive.Read(db => db.ScreenedReadings.Where(reading => reading.ScreeningId == screening).Join(db.Users, reading => reading.UserId, user => user.Id, (reading, user) => user.Subject).ToListAsync(Cancel));
        Assert.Equal(2, readings.Count(subject => subject == CaseDriver.Commissioner));
        Assert.DoesNotContain("leser", readings);
        Assert.DoesNotContain("arkivar", readings);

        using var archivist = await FormBrowser.SignIn(host, "arkivar");
        var (_, shown) = await archivist.Get($"/screenings/case/{situation.CaseId}");
        Assert.Contains("Byråd for klima, miljø og byutvikling", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, shown, StringComparison.Ordinal);
        using var reader = await FormBrowser.SignIn(host, "leser");
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.Get($"/screenings/case/{situation.CaseId}")).Status);
    }

    [Fact]
    public async Task Only_those_who_may_read_a_text_screen_it_and_a_stale_form_is_refused()
    {
        var (situation, assessment) = await Assessed("approve");
        var place = new TextPlace(assessment, "reasoning");

        await Send("saksbehandler-kultur-mangfold-likestilling", situation, place, HttpStatusCode.Forbidden);
        await Send("arkivar", situation, place, HttpStatusCode.Forbidden);
        await Send("leser", situation, place, HttpStatusCode.Forbidden);
        await Send(CaseDriver.Handler, situation, place, HttpStatusCode.PreconditionFailed, version: 1);
        await Send(CaseDriver.Handler, situation, place with { Field = "title" }, HttpStatusCode.NotFound);
        await Send(CaseDriver.Handler, situation, place, HttpStatusCode.BadRequest, basis: "offentleglova-14");
        await Send(CaseDriver.Handler, situation, place, HttpStatusCode.BadRequest, publicText: Secret);
        Assert.False(await drive.Read(db => db.Screenings.AnyAsync(one => one.CaseId == situation.CaseId, Cancel)));

        await Send(CaseDriver.Handler, situation, place, HttpStatusCode.OK);
        await Send(CaseDriver.Commissioner, situation, place, HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_screening_is_lifted_on_its_page_with_a_reason_and_everybody_reads_the_text_again()
    {
        var (situation, assessment) = await Assessed("recommend on an agenda");
        var screening = (await Screen(CaseDriver.Handler, situation, assessment))["id"]!.GetValue<Guid>();
        using var commissioner = await FormBrowser.SignIn(host, CaseDriver.Commissioner);
        var hidden = await commissioner.Hidden($"/screenings/{screening}/lift", "Input.Reason");
        Assert.Equal(HttpStatusCode.BadRequest, (await commissioner.Send($"/screenings/{screening}/lift", [.. hidden, new("Input.Reason", "")])).Status);
        Assert.Equal(HttpStatusCode.OK, (await commissioner.Send($"/screenings/{screening}/lift", [.. hidden, new("Input.Reason", "Er offentlig nå.")])).Status);

        using var reader = await FormBrowser.SignIn(host, "leser");
        var (_, seen) = await reader.Get($"/cases/{situation.Case["number"]}");
        Assert.Contains(Secret, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Skjermet", seen, StringComparison.Ordinal);
        Assert.Equal("Er offentlig nå.", (await drive.Read(db => db.Screenings.SingleAsync(one => one.Id == screening, Cancel))).LiftedBecause);
    }

    private async Task<(Situation Situation, Guid Assessment)> Assessed(string state)
    {
        var situation = await new Situation(host).Prepare(state);
        drive.GoOnWith(situation.CaseId);
        return (situation, await drive.Read(db => db.Assessments.Where(one => one.CaseId == situation.CaseId).Select(one => one.Id).SingleAsync(Cancel)));
    }

    private async Task<JsonNode> Screen(string who, Situation situation, Guid assessment) => JsonNode.Parse(await Send(who, situation, new(assessment, "reasoning"), HttpStatusCode.OK))!;

    private async Task<string> Send(string who, Situation situation, TextPlace place, HttpStatusCode expected, int? version = null, string basis = "offentleglova-13", string publicText = "Åpent.")
    {
        using var client = await drive.SignedIn(who);
        var body = new { record = "case", id = situation.CaseId, recordId = place.RecordId, field = place.Field, basis, publicText };
        using var answer = await CaseDriver.Post(client, "api/screenings", body, version ?? await Version(situation), Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(expected == answer.StatusCode, $"{who}: {(int)answer.StatusCode} {text}");
        return text;
    }

    private Task<int> Version(Situation situation) => drive.Read(db => db.Cases.Where(known => known.Id == situation.CaseId).Select(known => known.Version).SingleAsync(Cancel));
}

public sealed class ScreeningOnSqlite(SqliteHost host) : ScreeningTests(host), IClassFixture<SqliteHost>;

public sealed class ScreeningOnPostgres(PostgresHost host) : ScreeningTests(host), IClassFixture<PostgresHost>;
