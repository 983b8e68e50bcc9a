using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Cases;

public abstract class CorrectImplementationTests(ServiceHost host) : SituationTests(host)
{
    [Fact]
    public async Task A_corrected_day_is_the_registers_day_too_and_the_old_one_stays()
    {
        var situation = await At("ended");
        var (was, to) = (situation.Today, situation.Today.AddDays(3));
        using var handler = await SignIn(CaseDriver.Handler);
        await handler.Go($"/cases/{situation.Number}");
        var page = $"/cases/{situation.Number}/correction";
        Assert.NotNull(handler.Page.QuerySelector($"a[href='{page}']"));
        var form = await handler.OpenForm(page, "Input.CorrectionReason");
        await handler.Send(form, filled: [("Input.Done.EffectiveOn", to.Show())]);
        Assert.Equal(400, handler.Status);
        Assert.NotEqual("", handler.ErrorAt("Input.CorrectionReason"));
        form = await handler.OpenForm(page, "Input.CorrectionReason");
        await handler.Send(form, filled: [("Input.Done.EffectiveOn", to.Show()),
            ("Input.CorrectionReason", "Medlemskapet gjaldt tre dager til.")]);
        Assert.Equal(302, handler.Status);

        var facts = await Host.Read(db => db.Facts.AsNoTracking()
            .Where(fact => fact.MembershipId == situation.MembershipId && fact.Kind == FactKind.Status)
            .ToListAsync(Cancel));
        Assert.Equal(
            [("member", null, (DateOnly?)was), ("withdrawing", was, to), ("withdrawn", was, was), ("withdrawn", to, null)],
            facts.Select(fact => (fact.Value, fact.From, fact.To)).OrderBy(fact => (fact.Value, fact.From)));
        Assert.Equal(["case.corrected"], await Events(situation, "case.corrected"));
        using var reader = await SignIn("leser");
        await reader.Go($"/cases/{situation.Number}");
        Assert.Contains("Medlemskapet gjaldt tre dager til.", reader.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_responsible_offices_case_handler_corrects_it()
    {
        var situation = await At("ended");
        var body = new { correctionReason = "Feil.", done = new { point = 1, letterSentOn = situation.Today,
            letterReference = "2026/9-9", effectiveOn = situation.Today } };
        await Post("saksbehandler-kultur-mangfold-likestilling", situation, "implementation/correction", body,
            HttpStatusCode.Forbidden, "correction.not-yours");
        await Post(CaseDriver.Handler, situation, "implementation/correction", body);
        Assert.Equal("2026/9-9", await Host.Read(async db =>
            (await db.Cases.AsNoTracking().SingleAsync(of => of.Id == situation.CaseId, Cancel)).Implementation!
                .LetterReference));
    }
}

[Collection<SharedOnSqlite>]
public sealed class CorrectImplementationOnSqlite(SqliteHost host) : CorrectImplementationTests(host);

[Collection<SharedOnPostgres>]
public sealed class CorrectImplementationOnPostgres(PostgresHost host) : CorrectImplementationTests(host);
