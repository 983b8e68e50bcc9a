using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Screenings;

public abstract class ScreenTextTests(ServiceHost host) : ScreeningTests(host)
{
    [Fact]
    public async Task A_text_is_screened_on_its_page_and_others_read_the_public_one_with_its_basis()
    {
        var (situation, assessment) = await Assessed("recommend on an agenda");
        var (page, form) = ($"/cases/{situation.Number}",
            $"/screenings/case/{situation.CaseId}/new?recordId={assessment}&field=reasoning");
        using var handler = await Person.SignIn(Host, CaseDriver.Handler, follows: true);
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
        using var reader = await Person.SignIn(Host, "leser", follows: true);
        await reader.Open(page);
        var seen = reader.Html;
        Assert.Contains("Gjelder private forhold.", seen, StringComparison.Ordinal);
        Assert.Contains("Skjermet, offentleglova § 13", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("/screenings/", seen, StringComparison.Ordinal);
        var entry = await Host.Read(
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

        using var handler = await Person.SignIn(Host, CaseDriver.Handler, follows: true);
        foreach (var address in new[] { $"/history?case={situation.Number}",
            $"/history/export?case={situation.Number}" })
        {
            await handler.Open(address);
            Assert.DoesNotContain(Secret, handler.Html, StringComparison.Ordinal);
            Assert.Contains("[offentleglova § 13] Åpent.", handler.Html, StringComparison.Ordinal);
        }

        Assert.True(
            await Host.Read(
                db => db.History.AnyAsync(entry => entry.CaseId == situation.CaseId && entry.After.Contains(Secret),
                    Cancel)));
    }

    [Fact]
    public async Task What_an_office_hands_in_again_stays_screened_and_lifting_lifts_all_of_it()
    {
        var (situation, assessment) = await Assessed("approve");
        await Screen(CaseDriver.Handler, situation, assessment);
        await Drive.DoStep(CaseDriver.Commissioner, "approve", "approval",
            new { outcome = "returned", reason = "Mangler kostnad." });
        await Drive.DoStep(CaseDriver.Handler, "assess", "assessment",
            new { text = new { participation = "passive", learningOutcome = "low", influence = "low",
                advice = "withdraw", reasoning = Secret + " Også kostnaden." } });

        var texts = await Host.Read(
            db => db.Assessments.Where(one => one.CaseId == situation.CaseId).Select(one => one.Text)
                .ToListAsync(Cancel));
        Assert.Equal(2, texts.Count);
        Assert.All(texts, text => Assert.Equal("[offentleglova § 13] Åpent.", text.Reasoning));

        var screenings =
            await Host.Read(db => db.Screenings.Where(one => one.CaseId == situation.CaseId).ToListAsync(Cancel));
        await Drive.Send(CaseDriver.Commissioner, $"api/screenings/{screenings[0].Id}/lifting",
            new { reason = "Er offentlig nå." }, await situation.VersionNow());
        texts = await Host.Read(
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
            await Host.Read(db => db.Resolutions.SingleAsync(one => one.CaseId == situation.CaseId, Cancel));

        await Send(CaseDriver.Handler, situation, new(resolution.Id, "adopted-1"), HttpStatusCode.OK);

        var after = await Host.Read(
            db => db.Resolutions.AsNoTracking().SingleAsync(one => one.CaseId == situation.CaseId, Cancel));
        var recommendation =
            await Host.Read(
                db => db.Recommendations.AsNoTracking().SingleAsync(one => one.CaseId == situation.CaseId, Cancel));
        Assert.Equal(["[offentleglova § 13] Åpent.", "[offentleglova § 13] Åpent.", "[offentleglova § 13] Åpent."],
            [after.Points[0].Adopted!, after.Points[0].Recommended!, recommendation.Points[0].Text]);
    }

    [Fact]
    public async Task Who_reads_the_full_text_is_kept_once_a_day_and_shown_to_the_archivist()
    {
        var (situation, assessment) = await Assessed("recommend on an agenda");
        var screening = (await Screen(CaseDriver.Handler, situation, assessment))["id"]!.GetValue<Guid>();
        var page = $"/cases/{situation.Number}";
        foreach (var who in new[] { CaseDriver.Commissioner, CaseDriver.Commissioner, "leser", "arkivar" })
        {
            using var somebody = await Person.SignIn(Host, who, follows: true);
            await somebody.Go(page);
            Assert.Equal(200, somebody.Status);
        }

        Host.Time.Advance(TimeSpan.FromDays(1));
        using (var next = await Person.SignIn(Host, CaseDriver.Commissioner, follows: true)) await next.Go(
            $"{page}/submission");
        var readings =
            await Host.Read(
                db => db.ScreenedReadings.Where(reading => reading.ScreeningId == screening)
                    .Join(db.Users, reading => reading.UserId, user => user.Id, (reading, user) => user.Subject)
                    .ToListAsync(Cancel));
        Assert.Equal(2, readings.Count(subject => subject == CaseDriver.Commissioner));
        Assert.DoesNotContain("leser", readings);
        Assert.DoesNotContain("arkivar", readings);

        using var archivist = await Person.SignIn(Host, "arkivar", follows: true);
        await archivist.Open($"/screenings/case/{situation.CaseId}");
        var shown = archivist.Html;
        Assert.Contains("Byråd for klima, miljø og byutvikling", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, shown, StringComparison.Ordinal);
        using var reader = await Person.SignIn(Host, "leser", follows: true);
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
        Assert.False(await Host.Read(db => db.Screenings.AnyAsync(one => one.CaseId == situation.CaseId, Cancel)));

        await Send(CaseDriver.Handler, situation, place, HttpStatusCode.OK);
        await Send(CaseDriver.Commissioner, situation, place, HttpStatusCode.Conflict);
    }
}

[Collection<SharedOnSqlite>]
public sealed class ScreenTextOnSqlite(SqliteHost host) : ScreenTextTests(host);

[Collection<SharedOnPostgres>]
public sealed class ScreenTextOnPostgres(PostgresHost host) : ScreenTextTests(host);
