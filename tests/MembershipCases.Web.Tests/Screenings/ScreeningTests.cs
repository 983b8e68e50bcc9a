using System.Net;
using System.Text.Json.Nodes;
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
        var (page, form) = ($"/cases/{situation.Case["number"]}",
            $"/screenings/case/{situation.CaseId}/new?recordId={assessment}&field=reasoning");
        using var handler = await Person.SignIn(host, CaseDriver.Handler, follows: true);
        await handler.Open(page);
        Assert.Contains(form, handler.Html, StringComparison.Ordinal);
        await handler.Send(await handler.OpenForm(form, "Input.PublicText"), form, ("Input.Basis", ""),
            ("Input.PublicText", "Åpent."));
        Assert.Equal(400, handler.Status);
        Assert.Contains("Åpent.", handler.Html, StringComparison.Ordinal);

        await handler.Send(
            await handler.OpenForm(form, "Input.PublicText"), form, ("Input.Basis", "offentleglova-13"),
            ("Input.PublicText", "Gjelder private forhold."));

        var told = handler.Html;
        Assert.Equal(200, handler.Status);
        Assert.Contains("Skjermet, offentleglova § 13", told, StringComparison.Ordinal);
        Assert.Contains(Secret, told, StringComparison.Ordinal);
        Assert.Contains("Andre leser: Gjelder private forhold.", told, StringComparison.Ordinal);
        using var reader = await Person.SignIn(host, "leser", follows: true);
        await reader.Open(page);
        var seen = reader.Html;
        Assert.Contains("Gjelder private forhold.", seen, StringComparison.Ordinal);
        Assert.Contains("Skjermet, offentleglova § 13", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("/screenings/", seen, StringComparison.Ordinal);
        var entry = await host.Read(
            db => db.History.SingleAsync(known => known.CaseId == situation.CaseId && known.What == "text.screened",
                Cancel));
        Assert.Contains("offentleglova-13", entry.After, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_keeps_the_full_text_and_shows_the_public_one()
    {
        var (situation, assessment) = await Assessed("approve");
        await Screen(CaseDriver.Handler, situation, assessment);

        using var handler = await Person.SignIn(host, CaseDriver.Handler, follows: true);
        foreach (var address in new[] { $"/history?case={situation.Case["number"]}",
            $"/history/export?case={situation.Case["number"]}" })
        {
            await handler.Open(address);
            Assert.DoesNotContain(Secret, handler.Html, StringComparison.Ordinal);
            Assert.Contains("[offentleglova § 13] Åpent.", handler.Html, StringComparison.Ordinal);
        }

        Assert.True(
            await host.Read(
                db => db.History.AnyAsync(entry => entry.CaseId == situation.CaseId && entry.After.Contains(Secret),
                    Cancel)));
    }

    [Fact]
    public async Task What_an_office_hands_in_again_stays_screened_and_lifting_lifts_all_of_it()
    {
        var (situation, assessment) = await Assessed("approve");
        await Screen(CaseDriver.Handler, situation, assessment);
        await drive.DoStep(CaseDriver.Commissioner, "approve", "approval",
            new { outcome = "returned", reason = "Mangler kostnad." });
        await drive.DoStep(CaseDriver.Handler, "assess", "assessment",
            new { text = new { participation = "passive", learningOutcome = "low", influence = "low",
                advice = "withdraw", reasoning = Secret + " Også kostnaden." } });

        var texts = await host.Read(
            db => db.Assessments.Where(one => one.CaseId == situation.CaseId).Select(one => one.Text)
                .ToListAsync(Cancel));
        Assert.Equal(2, texts.Count);
        Assert.All(texts, text => Assert.Equal("[offentleglova § 13] Åpent.", text.Reasoning));

        var screenings =
            await host.Read(db => db.Screenings.Where(one => one.CaseId == situation.CaseId).ToListAsync(Cancel));
        await drive.Send(CaseDriver.Commissioner, $"api/screenings/{screenings[0].Id}/lifting",
            new { reason = "Er offentlig nå." }, await Version(situation));
        texts = await host.Read(
            db => db.Assessments.Where(one => one.CaseId == situation.CaseId).Select(one => one.Text)
                .ToListAsync(Cancel));
        Assert.Equal([Secret, Secret + " Også kostnaden."],
            texts.Select(text => text.Reasoning).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_same_words_elsewhere_in_the_case_are_screened_with_the_text()
    {
        var (situation, _) = await Assessed("implement");
        var resolution =
            await host.Read(db => db.Resolutions.SingleAsync(one => one.CaseId == situation.CaseId, Cancel));

        await Send(CaseDriver.Handler, situation, new(resolution.Id, "adopted-1"), HttpStatusCode.OK);

        var after = await host.Read(
            db => db.Resolutions.AsNoTracking().SingleAsync(one => one.CaseId == situation.CaseId, Cancel));
        var recommendation =
            await host.Read(
                db => db.Recommendations.AsNoTracking().SingleAsync(one => one.CaseId == situation.CaseId, Cancel));
        Assert.Equal(["[offentleglova § 13] Åpent.", "[offentleglova § 13] Åpent.", "[offentleglova § 13] Åpent."],
            [after.Points[0].Adopted!, after.Points[0].Recommended!, recommendation.Points[0].Text]);
    }

    [Fact]
    public async Task Who_reads_the_full_text_is_kept_once_a_day_and_shown_to_the_archivist()
    {
        var (situation, assessment) = await Assessed("recommend on an agenda");
        var screening = (await Screen(CaseDriver.Handler, situation, assessment))["id"]!.GetValue<Guid>();
        var page = $"/cases/{situation.Case["number"]}";
        foreach (var who in new[] { CaseDriver.Commissioner, CaseDriver.Commissioner, "leser", "arkivar" })
        {
            using var somebody = await Person.SignIn(host, who, follows: true);
            await somebody.Go(page);
            Assert.Equal(200, somebody.Status);
        }

        host.Time.Advance(TimeSpan.FromDays(1));
        using (var next = await Person.SignIn(host, CaseDriver.Commissioner, follows: true)) await next.Go(
            $"{page}/submission");
        var readings =
            await host.Read(
                db => db.ScreenedReadings.Where(reading => reading.ScreeningId == screening)
                    .Join(db.Users, reading => reading.UserId, user => user.Id, (reading, user) => user.Subject)
                    .ToListAsync(Cancel));
        Assert.Equal(2, readings.Count(subject => subject == CaseDriver.Commissioner));
        Assert.DoesNotContain("leser", readings);
        Assert.DoesNotContain("arkivar", readings);

        using var archivist = await Person.SignIn(host, "arkivar", follows: true);
        await archivist.Open($"/screenings/case/{situation.CaseId}");
        var shown = archivist.Html;
        Assert.Contains("Byråd for klima, miljø og byutvikling", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, shown, StringComparison.Ordinal);
        using var reader = await Person.SignIn(host, "leser", follows: true);
        await reader.Go($"/screenings/case/{situation.CaseId}");
        Assert.Equal(403, reader.Status);
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
        Assert.False(await host.Read(db => db.Screenings.AnyAsync(one => one.CaseId == situation.CaseId, Cancel)));

        await Send(CaseDriver.Handler, situation, place, HttpStatusCode.OK);
        await Send(CaseDriver.Commissioner, situation, place, HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_screening_is_lifted_on_its_page_with_a_reason_and_everybody_reads_the_text_again()
    {
        var (situation, assessment) = await Assessed("recommend on an agenda");
        var screening = (await Screen(CaseDriver.Handler, situation, assessment))["id"]!.GetValue<Guid>();
        using var commissioner = await Person.SignIn(host, CaseDriver.Commissioner, follows: true);
        var lift = await commissioner.OpenForm($"/screenings/{screening}/lift", "Input.Reason");
        await commissioner.Send(lift, $"/screenings/{screening}/lift", ("Input.Reason", ""));
        Assert.Equal(400, commissioner.Status);
        await commissioner.Send(lift, $"/screenings/{screening}/lift", ("Input.Reason", "Er offentlig nå."));
        Assert.Equal(200, commissioner.Status);

        using var reader = await Person.SignIn(host, "leser", follows: true);
        await reader.Open($"/cases/{situation.Case["number"]}");
        var seen = reader.Html;
        Assert.Contains(Secret, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Skjermet", seen, StringComparison.Ordinal);
        Assert.Equal("Er offentlig nå.",
            (await host.Read(db => db.Screenings.SingleAsync(one => one.Id == screening, Cancel))).LiftedBecause);
    }

    private async Task<(Situation Situation, Guid Assessment)> Assessed(string state)
    {
        var situation = await new Situation(host).Prepare(state);
        drive.GoOnWith(situation.CaseId);
        return (situation,
            await host.Read(
                db => db.Assessments.Where(one => one.CaseId == situation.CaseId).Select(one => one.Id)
                    .SingleAsync(Cancel)));
    }

    private async Task<JsonNode> Screen(string who, Situation situation, Guid assessment) =>
        JsonNode.Parse(await Send(who, situation, new(assessment, "reasoning"), HttpStatusCode.OK))!;

    private async Task<string> Send(
        string who, Situation situation, TextPlace place, HttpStatusCode expected, int? version = null,
        string basis = "offentleglova-13", string publicText = "Åpent.")
    {
        using var client = await host.SignIn(who);
        var body = new { record = "case", id = situation.CaseId, recordId = place.RecordId, field = place.Field, basis,
            publicText };
        using var answer = await client.Give("api/screenings", body, version ?? await Version(situation),
            Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(expected == answer.StatusCode, $"{who}: {(int)answer.StatusCode} {text}");
        return text;
    }

    private Task<int> Version(Situation situation) =>
        host.Read(db => db.Cases.Where(known => known.Id == situation.CaseId).Select(known => known.Version)
            .SingleAsync(Cancel));
}

public sealed class ScreeningOnSqlite(SqliteHost host) : ScreeningTests(host), IClassFixture<SqliteHost>;

public sealed class ScreeningOnPostgres(PostgresHost host) : ScreeningTests(host), IClassFixture<PostgresHost>;
